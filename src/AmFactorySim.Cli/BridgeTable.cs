using AmFactorySim.Experiments;
using Spectre.Console;

namespace AmFactorySim.Cli;

/// <summary>From what a good unit costs by the plan to what it did cost: what waiting, failing and idling add.</summary>
internal static class BridgeTable
{
    private const double Shown = 0.005;
    private const int LongestBar = 30, WordsAndNumbers = 50;

    public static void Draw(IAnsiConsole console, RunSummary run)
    {
        if (run.CostPerGoodUnit.Total.Mean is not { } cost || run.CostBridge.Planned.Mean is not { } planned) return;
        var bridge = run.CostBridge;
        (string Words, Figure Step)[] steps =
        [
            ("plates not full, rework, chance", bridge.Variation), ("failed builds and scrap", bridge.Scrap), ("being put right after failures", bridge.Down),
            ("waiting for people, powder or room", bridge.Waiting), ("machines and stations without work", bridge.IdleEquipment), ("people without work", bridge.IdlePeople),
            ("overhead", bridge.Overhead), ("units still in process", bridge.InProcess),
        ];
        var room = Math.Clamp(console.Profile.Width - WordsAndNumbers, 0, LongestBar);
        string Bar(double value) => new('█', (int)Math.Min(Math.Round(Math.Abs(value) / cost * room), room));
        var table = new Grid()
            .AddColumn(new GridColumn().NoWrap().Padding(2, 0, 0, 0))
            .AddColumn(new GridColumn().RightAligned().NoWrap().Padding(2, 0, 0, 0))
            .AddColumn(new GridColumn().NoWrap().Padding(2, 0, 0, 0));
        table.AddRow($"[grey]{Markup.Escape(run.Currency)} a good unit[/]", "", "");
        table.AddRow("by the plan, right the first time", Numbers.Plain(planned, 2), Bar(planned));
        foreach (var (words, step) in steps.Where(step => Math.Abs(step.Step.Mean ?? 0) >= Shown)) table.AddRow(words, Signed(step.Mean), Bar(step.Mean ?? 0));
        table.AddRow("cost", $"[bold]{Numbers.Plain(cost, 2)}[/]", "");
        console.WriteWhole(table);
    }

    private static string Signed(double? value) => (value > 0 ? "+" : "") + Numbers.Plain(value, 2);
}
