// Prints return a mass or fail; a failed print is caught and repeated.
using AmFactorySim.Timeline;

var sim = new Simulation(seed: 42);
var machines = new Resource(sim, capacity: 2, name: "machines");
RandomStream luck = sim.Stream("luck");
var printTime = Distribution.Triangular(minimum: 5, mode: 7, maximum: 12);          // hours

async Process<double> Print(string part, double grams)
{
    using (await machines.Acquire())
    {
        await sim.Delay(printTime.Sample(luck).Hours());
        if (luck.Chance(0.4))
            throw new PrintFailure("the recoater hit the part");
        return grams;
    }
}

async Process<double> Order(string part, double grams)
{
    for (int attempt = 1; ; attempt++)
    {
        try
        {
            double printed = await sim.Start(Print(part, grams), $"print {attempt} of {part}").Ended;
            Console.WriteLine($"{sim.Now.TotalHours,4:F1} h  {part}: print {attempt} is good");
            return printed * attempt;
        }
        catch (PrintFailure failure)
        {
            Console.WriteLine($"{sim.Now.TotalHours,4:F1} h  {part}: print {attempt} failed, {failure.Message}");
        }
    }
}

async Process<double> Powder()
{
    Process<double> bracket = sim.Start(Order("bracket", 120)), nozzle = sim.Start(Order("nozzle", 45));
    await sim.AllOf(bracket, nozzle);
    return bracket.Result + nozzle.Result;
}

double total = sim.RunUntil(sim.Start(Powder()));
Console.WriteLine($"{total} g of powder in all");

internal sealed class PrintFailure(string message) : Exception(message);
