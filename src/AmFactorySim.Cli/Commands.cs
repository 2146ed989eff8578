using System.CommandLine;
using AmFactorySim.Cli.BreakEven;
using AmFactorySim.Cli.Cost;
using AmFactorySim.Cli.Meshes;
using AmFactorySim.Cli.Rate;
using AmFactorySim.Cli.Run;
using AmFactorySim.Cli.Runs;
using AmFactorySim.Cli.Sensitivity;

namespace AmFactorySim.Cli;

/// <summary>The commands; a further one is registered here.</summary>
internal static class Commands
{
    public static RootCommand Root()
    {
        var root = new RootCommand("""
            Simulates metal additive-manufacturing factories: how many machines, where the bottleneck is, what a good part costs.

            A first run, from the repository:
              dotnet run -c Release --project src/AmFactorySim.Cli -- run scenarios/bracket-100k.yaml

            In the examples, "amfactorysim" stands for "dotnet run -c Release --project src/AmFactorySim.Cli --".
            """)
        {
            RunCommand.Create(),
            ValidateCommand.Create(),
            RunsCommand.Create(),
            RateCommand.Create(),
            MeshCommand.Create(),
            RateMapCommand.Create(),
            MeltHistoryCommand.Create(),
            CostCommand.Create(),
            BreakEvenCommand.Create(),
            SensitivityCommand.Create(),
        };
        root.Directives.Clear();
        CommandHelp.Use(root);
        return root;
    }
}
