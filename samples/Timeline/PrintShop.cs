#:project ../../src/AmFactorySim.Timeline/AmFactorySim.Timeline.csproj
#:property PublishAot=false

// Metal printers that run day and night, operators who work in shifts, and an oven for four plates.
using AmFactorySim.Timeline;

const int Printers = 3;
const int Batch = 4;
TimeSpan horizon = 8.Weeks();
var sim = new Simulation(seed: 42);                       // time 0 is Monday 00:00
var dayShift = WorkCalendar.Weekly(Enumerable.Range(0, 5).Select(day =>
    ((24 * day + 6).Hours(), (24 * day + 14).Hours())));
var crew = new Resource(sim, name: "crew");
crew.Follow((dayShift, 2));                               // two people in the shift, none outside
ResourceMonitor hands = crew.Observe();
var shelf = new Store<string>(sim, name: "shelf before the oven");
var printTime = Distribution.Triangular(minimum: 9, mode: 14, maximum: 22);       // hours
int builds = 0, treated = 0, inOven = 0;
var batches = new List<int>();
TimeSpan printing = default;

async Process Printer(string name)
{
    RandomStream times = sim.Stream(name);
    while (true)
    {
        await ByHand(40.Minutes());           // set up
        TimeSpan time = printTime.Sample(times).Hours();
        await sim.Delay(time);
        printing += time;
        await ByHand(25.Minutes());           // unload
        builds++;
        await shelf.Put($"build {builds} of {name}");
    }
}

// Work in progress is finished even if the shift ends.
async Activity ByHand(TimeSpan work)
{
    using (await crew.Acquire())
        await sim.Delay(work);
}

// Starts when full, or eight hours after the arrival of the first plate.
async Process Oven()
{
    while (true)
    {
        await shelf.Take();
        inOven = 1;
        TimeSpan startsAt = sim.Now + 8.Hours();
        while (inOven < Batch)
        {
            (bool inTime, _) = await shelf.Take().Within(startsAt - sim.Now);
            if (!inTime)
                break;
            inOven++;
        }
        await sim.Delay(6.Hours());
        treated += inOven;
        batches.Add(inOven);
        inOven = 0;
    }
}

for (int i = 1; i <= Printers; i++)
    sim.Start(Printer($"printer {i}"), $"printer {i}");
sim.Start(Oven());
sim.RunUntil(horizon);

Console.WriteLine($"builds          {builds}, {treated} of them heat-treated");
TimeSpan total = Printers * horizon;
Console.WriteLine($"printers        {printing / total:P0} printing, {hands.Waits.Total / total:P0} waiting for people");
Console.WriteLine($"people          {hands.Utilisation:P0} busy, median wait for them {hands.Waits.Quantile(0.5).TotalHours:F1} h");
Console.WriteLine($"oven            {batches.Count} runs with {batches.Average():F1} plates each");
