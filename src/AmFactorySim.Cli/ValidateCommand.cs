using System.CommandLine;
using AmFactorySim.Experiments.Validation;
using AmFactorySim.Scenarios;

namespace AmFactorySim.Cli;

/// <summary><c>validate SCENARIO</c>: reads a scenario and reports its faults and warnings.</summary>
internal sealed class ValidateCommand : Command, IJsonCommand
{
    private ValidateCommand() : base("validate", """
        Reads a scenario, its meshes and its catalogue, and reports all faults and warnings with their lines; simulates nothing.

        Examples:
          amfactorysim validate scenarios/bracket-100k.yaml
          amfactorysim validate scenarios/bracket-100k.yaml --set machines.S-m400-4.count=8 --format json
        """)
    {
        var scenario = Cli.Options.Scenario();
        var set = SetOption.OfScenario();
        var format = Cli.Options.Format();
        Add(scenario);
        Add(set);
        Add(format);
        SetAction(parsed =>
        {
            var (file, changes) = (parsed.GetValue(scenario)!, SetOption.Changes(parsed.GetValue(set)));
            if (parsed.GetValue(format) == OutputFormat.Json)
            {
                var validation = ScenarioValidation.Of(file, changes);
                Output.Print(validation);
                return validation.Faults.Count > 0 ? CommandLine.BadInput : CommandLine.Done;
            }
            Print(ScenarioReader.Read(file, changes));
            return CommandLine.Done;
        });
    }

    /// <inheritdoc/>
    public Type JsonType => typeof(ScenarioValidation);

    public static Command Create() => new ValidateCommand();

    private static void Print(Scenario scenario)
    {
        foreach (var warning in scenario.Warnings) Console.Error.WriteLine(warning);
        var size = FactorySize.Of(scenario.Plan);
        Console.WriteLine(
            $"{scenario.Plan.Name}: no faults. {Numbers.Count(size.Units, "unit", "units")} of "
            + $"{Numbers.Count(size.Parts, "part", "parts")} on "
            + $"{Numbers.Count(size.Machines, "machine", "machines")} and {Numbers.Count(size.Stations, "station", "stations")}.");
    }
}
