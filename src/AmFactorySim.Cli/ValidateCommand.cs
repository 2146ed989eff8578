using System.CommandLine;
using AmFactorySim.Scenarios;

namespace AmFactorySim.Cli;

/// <summary><c>validate SCENARIO</c>: reads a scenario and says what is wrong with it.</summary>
internal static class ValidateCommand
{
    public static Command Create()
    {
        var scenario = Options.Scenario();
        var command = new Command("validate", """
            Reads a scenario, its meshes and its catalogue, and names every fault at once, each with its line; runs nothing.

            Example:
              amfactorysim validate scenarios/bracket-100k.yaml
            """) { scenario };
        command.SetAction(parsed =>
        {
            var read = ScenarioReader.Read(parsed.GetValue(scenario)!);
            Warnings.Print(read.Warnings);
            var plan = read.Plan;
            var units = Numbers.Count(plan.Orders.Sum(order => (long)order.Quantity), "unit", "units");
            var parts = Numbers.Count(plan.Orders.Select(order => order.Part.Name).Distinct().Count(), "part", "parts");
            var machines = Numbers.Count(plan.Machines.Sum(group => group.Count), "machine", "machines");
            var stations = Numbers.Count(plan.Stations.Sum(station => station.Count), "station", "stations");
            Console.WriteLine($"{plan.Name}: no faults. {units} of {parts} on {machines} and {stations}.");
            return CommandLine.Done;
        });
        return command;
    }
}
