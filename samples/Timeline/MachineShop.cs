#:project ../../src/AmFactorySim.Timeline/AmFactorySim.Timeline.csproj
#:property PublishAot=false

// Machines that break down, and a repairer who stops other work for repairs.
using AmFactorySim.Timeline;

const int Machines = 10;
TimeSpan horizon = (5 * 365).Days();
var sim = new Simulation(seed: 42);
var repairer = new PreemptiveResource(sim, capacity: 1, name: "repairer");
var partTime = Distribution.Triangular(minimum: 6, mode: 10, maximum: 14);          // all times in minutes
var timeToFailure = Distribution.Exponential(mean: 300);
var repairTime = Distribution.Exponential(mean: 30);

var isBroken = new bool[Machines];
int parts = 0;
TimeSpan down = default, repairing = default, oddJobs = default;

async Process Machine(int number)
{
    RandomStream times = sim.Stream($"machine-{number}/part");
    while (true)
    {
        // An interrupted part is continued after the repair.
        TimeSpan left = partTime.Sample(times).Minutes();
        while (left > TimeSpan.Zero)
        {
            TimeSpan started = sim.Now;
            bool completed = await sim.Hold(left);
            left -= sim.Now - started;
            if (!completed)
                await Repair(number);
        }
        parts++;
    }
}

// An activity is a subroutine: it is the machine that waits here.
async Activity Repair(int number)
{
    TimeSpan broke = sim.Now;
    isBroken[number] = true;
    using (await repairer.Acquire(priority: 1))
    {
        TimeSpan time = repairTime.Sample(sim.Stream($"machine-{number}/repair")).Minutes();
        await sim.Delay(time);
        repairing += time;
    }
    isBroken[number] = false;
    down += sim.Now - broke;
}

async Process Failures(int number, Process machine)
{
    RandomStream lives = sim.Stream($"machine-{number}/failure");
    while (true)
    {
        await sim.Delay(timeToFailure.Sample(lives).Minutes());
        if (!isBroken[number])
            machine.Interrupt("it broke");
    }
}

async Process OddJobs()
{
    while (true)
    {
        TimeSpan left = 30.Minutes();
        while (left > TimeSpan.Zero)
        {
            using (await repairer.Acquire(priority: 2))
            {
                TimeSpan started = sim.Now;
                await sim.Hold(left);          // false if preempted by a machine
                left -= sim.Now - started;
                oddJobs += sim.Now - started;
            }
        }
    }
}

for (int number = 0; number < Machines; number++)
{
    Process machine = sim.Start(Machine(number), $"machine {number}");
    sim.Start(Failures(number, machine), $"failures of machine {number}");
}
sim.Start(OddJobs());
sim.RunUntil(horizon);

Console.WriteLine($"parts made      {parts:N0}");
Console.WriteLine($"machines down   {down / horizon:F2} of {Machines}");
Console.WriteLine($"repairer        {repairing / horizon:P1} repairs, {oddJobs / horizon:P1} odd jobs");
