#:project ../../src/AmFactorySim.Timeline/AmFactorySim.Timeline.csproj
#:property PublishAot=false

// Two pumps, one tank, and a truck that is called when the tank runs low.
using AmFactorySim.Timeline;

var sim = new Simulation(seed: 42);
var pumps = new Resource(sim, capacity: 2, name: "pumps");
var tank = new Container(sim, capacity: 500, level: 500, name: "tank");          // litres
var low = new Signal(sim, "low");
RandomStream arrivals = sim.Stream("arrivals"), needs = sim.Stream("needs");
double sold = 0, delivered = 0;

bool IsLow() => tank.Level < 0.25 * tank.Capacity;

async Process Car(int number)
{
    TimeSpan arrived = sim.Now;
    using (await pumps.Acquire())
    {
        int litres = 25 + needs.NextInt(21);
        // Call the truck before waiting: otherwise nobody may call it.
        if (IsLow() || tank.Level < litres)
            low.Fire();
        await tank.Get(litres);
        await sim.Delay((litres / 2.0).Seconds());
        sold += litres;
    }
    Say($"car {number} leaves after {sim.Now - arrived:mm\\:ss}");
}

async Process Supplier()
{
    while (true)
    {
        // A signal is not stored: check the level first, then wait.
        if (!IsLow())
            await low;
        await sim.Delay(5.Minutes());
        double litres = tank.Capacity - tank.Level;
        Say($"the truck brings {litres} litres");
        await tank.Put(litres);
        delivered += litres;
    }
}

async Process Arrivals()
{
    for (int number = 1; number <= 24; number++)
    {
        await sim.Delay((30 + arrivals.NextInt(121)).Seconds());
        sim.Start(Car(number), $"car {number}");
    }
}

void Say(string what) => Console.WriteLine($"{sim.Now:hh\\:mm\\:ss}  {what}");

sim.Start(Supplier());
sim.Start(Arrivals());
sim.Run();

Console.WriteLine($"sold {sold} of {500 + delivered} litres, {tank.Level} left");

// No events are left, but the supplier still waits, as it should.
foreach (WaitingProcess waiting in sim.WaitingProcesses())
    Console.WriteLine(waiting);
