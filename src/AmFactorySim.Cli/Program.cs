using System.CommandLine;
using System.Globalization;
using System.Text;
using AmFactorySim.Cli;
using AmFactorySim.Cli.BreakEven;
using AmFactorySim.Cli.Cost;
using AmFactorySim.Cli.Meshes;
using AmFactorySim.Cli.Rate;
using AmFactorySim.Cli.Sensitivity;

// Numbers are read and printed the same way on every machine.
CultureInfo.CurrentCulture = CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
Console.OutputEncoding = Encoding.UTF8;
var root = new RootCommand("""
    Simulates metal additive-manufacturing factories: how many machines, where the bottleneck is, what a good part costs.

    A first run, from the repository:
      dotnet run -c Release --project src/AmFactorySim.Cli -- run scenarios/bracket-100k.yaml

    In the examples, "amfactorysim" stands for "dotnet run -c Release --project src/AmFactorySim.Cli --".
    """)
{
    RunCommand.Create(),
    ValidateCommand.Create(),
    RateCommand.Create(),
    MeshCommand.Create(),
    RateMapCommand.Create(),
    MeltHistoryCommand.Create(),
    CostCommand.Create(),
    BreakEvenCommand.Create(),
    SensitivityCommand.Create(),
};
CommandHelp.Use(root);
return await CommandLine.Invoke(root, args);
