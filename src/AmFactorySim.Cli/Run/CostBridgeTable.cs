using AmFactorySim.Experiments.Runs;
using AmFactorySim.Factory.Records;
using Spectre.Console;

namespace AmFactorySim.Cli.Run;

/// <summary>From the planned cost of a good unit to its actual cost: what scrap, failures, waiting and idle time add.</summary>
internal static class CostBridgeTable
{
    private const double Shown = 0.005;
    private const int LongestBar = 30, WordsAndNumbers = 50;

    public static void Draw(IAnsiConsole console, RunSummary run)
    {
        if (run.CostPerGoodUnit.Total.Mean is not { } cost) return;
        var room = Math.Clamp(console.Profile.Width - WordsAndNumbers, 0, LongestBar);
        string Bar(double value) => new('█', (int)Math.Clamp(Math.Round(value / cost * room), 0, room));
        var table = new Grid()
            .AddColumn(new GridColumn().NoWrap().Padding(2, 0, 0, 0))
            .AddColumn(new GridColumn().RightAligned().NoWrap().Padding(2, 0, 0, 0))
            .AddColumn(new GridColumn().NoWrap().Padding(2, 0, 0, 0));
        table.AddRow($"[grey]{Markup.Escape(run.Currency)} per good unit[/]", "", "");
        foreach (var step in Words<BridgeStep, StepAttribute>.All)
            if (run.CostBridge[step.Value].Mean is { } amount && Math.Abs(amount) >= Shown)
                table.AddRow(step.Declaration.Heading,
                    step.Value == BridgeStep.Planned ? Numbers.Plain(amount, 2) : Numbers.Signed(amount, 2), Bar(amount));
        table.AddRow("cost", $"[bold]{Numbers.Plain(cost, 2)}[/]", "");
        console.WriteWhole(table);
    }
}
