using System.CommandLine;
using AmFactorySim.Scenarios;

namespace AmFactorySim.Cli;

/// <summary><c>validate SCENARIO</c>: reads a scenario and says what is wrong with it.</summary>
internal static class ValidateCommand
{
    public static Command Create()
    {
        var scenario = new Argument<string>("SCENARIO") { Description = "the scenario's YAML file" };
        var command = new Command("validate", """
            Reads a scenario, its meshes and its catalogue, and names every fault at once, each with its line; runs nothing.

            Example:
              amfactorysim validate scenarios/bracket-100k.yaml
            """) { scenario };
        command.SetAction(parsed =>
        {
            var plan = ScenarioReader.Read(parsed.GetValue(scenario)!).Plan;
            Console.WriteLine($"{plan.Name}: no faults. {plan.Orders.Sum(order => order.Quantity)} units of {plan.Orders.Select(order => order.Part.Name).Distinct().Count()} part(s) on {plan.Machines.Sum(group => group.Count)} machine(s) and {plan.Stations.Sum(station => station.Count)} station(s).");
            return CommandLine.Done;
        });
        return command;
    }
}
