using AmFactorySim.Experiments;
using AmFactorySim.Factory.Records;
using Spectre.Console;

namespace AmFactorySim.Cli.Tests.Contract;

/// <summary>What a run prints for people, on terminals of several widths and for unusual runs.</summary>
public class SummaryTextTests
{
    [Theory]
    [InlineData(80)]
    [InlineData(100)]
    [InlineData(120)]
    public void It_fits_the_terminal_and_breaks_no_name(int width)
    {
        var lines = Lines(Usual, width);
        Assert.All(lines, line => Assert.True(line.Length <= width, line));
        foreach (var group in Usual.Groups) Assert.Single(lines, line => line.StartsWith($"  {group.Group} ({group.Count}) ", StringComparison.Ordinal));
        Assert.Single(lines, line => line.StartsWith("  percent of time", StringComparison.Ordinal) && line.EndsWith("queue", StringComparison.Ordinal));
        Assert.Equal(["S-m400-4", "(7)", "94.7", "76.9", "6.6", "0.5", "11.9", "3.7", "0.5"], Words(lines, "S-m400-4 (7)"));
        Assert.Equal(["support_removal", "(6)", "93.5", "22.3", "76.2", "1.5", "553"], Words(lines, "support_removal"));
    }

    [Theory]
    [InlineData(60)]
    [InlineData(72)]
    [InlineData(80)]
    public void No_line_ends_within_a_number(int width)
    {
        var lines = Lines(Usual, width).TakeWhile(line => !line.StartsWith("  percent of time", StringComparison.Ordinal)).ToList();
        Assert.All(lines, line => Assert.True(line.Length <= width, line));
        var broken = lines.Zip(lines.Skip(1)).Where(pair => pair.Second.StartsWith(new string(' ', 20), StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(broken);
        Assert.All(broken, pair => Assert.DoesNotMatch(@"[\d±]$", pair.First));
        Assert.All(broken, pair => Assert.DoesNotMatch(@"^ *±", pair.Second));
    }

    [Fact]
    public void With_every_column_it_still_fits_80_columns()
    {
        var full = Usual with { Groups = [.. Usual.Groups, Group("machining", 12, 1234.5, Enum.GetValues<EquipmentState>().Select(state => (state, 100.0)).ToArray())] };
        Assert.All(Lines(full, 80), line => Assert.True(line.Length <= 80, line));
        Assert.Contains("blocked", Text(full));
        Assert.DoesNotContain("blocked", Text(Usual)); // nobody was
    }

    [Fact]
    public void A_name_wider_than_the_terminal_stays_whole()
    {
        var name = new string('x', 90);
        Assert.Contains(name + " (1)", Text(Usual with { Groups = [Group(name, 1, 0, (EquipmentState.Processing, 10))] }));
        Assert.Contains($"results in {Path.DirectorySeparatorChar}{name}", Text(Usual with { Results = Path.DirectorySeparatorChar + name }));
    }

    [Fact]
    public void The_count_comes_first_and_failures_say_what_they_cost()
    {
        var text = Flat(Text(Usual));
        Assert.Contains("shipped 97 798 ± 69 of 100 000 units ordered, 100 092 ± 120 a year; 14 096 scrapped, 2 202 in process", text);
        Assert.Contains("builds 633 ± 13 67 of them failed, 11 458 units lost", text);
        Assert.Contains("orders 17.5 ± 0.4 d to complete, mean; 24.4 ± 0.8 d at 95 %; 15.8 ± 1.9 % late", text);
        Assert.Contains("cost 69.59 ± 0.13 USD a good unit: machine 45.09", text);
        Assert.Contains("USD a good unit by the plan, right the first time 53.31", text);
        Assert.Contains("waiting for people, powder or room +5.70", text);
        Assert.Contains("units still in process -0.01", text);
        Assert.Contains("cost 69.59 percent of time", text);
        Assert.DoesNotContain("overhead", text); // there is none
        Assert.Contains("spent at S-m400-4 47.35, support_removal 46.75", text);
        Assert.Contains("energy 18.6 ± 0.5 kWh and 6.5 ± 0.2 kg CO2e a good unit: powder 1.4, electricity 4.9, gas 0.2", text);
        Assert.Contains("total cost 6 564 300 ± 14 068 USD in the 344 d after the warm-up", text);
        Assert.Contains("9 600 ± 680 kg of AlSi10Mg bought", text);
        Assert.Contains("bottleneck none most of the waiting is at support_removal: 47.9 ± 0.8 h for a unit", text);
        Assert.Contains("finishers (1 person)", text);
        Assert.DoesNotContain("scrap recovery", text); // it rounds to nothing
    }

    [Fact]
    public void Where_nothing_was_done_it_says_so()
    {
        var nothing = new Figure(0, null);
        var text = Flat(Text(Usual with
        {
            Units = new(new(10, null), new(10, null), nothing, nothing, new(10, null)),
            ThroughputUnitsPerY = nothing,
            LeadTimeH = new(default, default, default),
            OrderLeadTimeH = new(default, default),
            OrdersLatePercent = default,
            Builds = new(nothing, nothing, nothing),
            CostPerGoodUnit = new(default, new Dictionary<string, Figure> { ["machine"] = default }),
            CostBridge = new(default, default, default, default, default, default, default, default, default),
            EnergyPerGoodUnitKwh = new(default, default, default, default),
            Co2PerGoodUnitKg = new(default, default, default, default),
            MakesLeadTime = null,
            Groups = [Group("S-m400-4", 1, null, (EquipmentState.WaitingPowder, 100))],
            Crews = [],
        }));
        Assert.Contains("shipped nothing of 10 units ordered; 0 scrapped, 10 in process", text);
        Assert.Contains("orders none complete", text);
        Assert.Contains("builds none", text);
        Assert.Contains("bottleneck none", text);
        Assert.Contains("short of powder machines wait for it 100.0 % of their time", text);
        foreach (var unsaid in new[] { "lead time", "% late", "a good unit", "by the plan", "NaN", "-0" }) Assert.DoesNotContain(unsaid, text);
    }

    [Fact]
    public void What_limits_throughput_is_the_bottleneck() => Assert.Contains(
        "bottleneck saw without spare time in 99.5 ± 0.1 % of its planned time", Flat(Text(Usual with { LimitsThroughput = [new("saw", 5, new(99.5, 0.1))] })));

    [Fact]
    public void Waiting_for_powder_is_told_by_the_machines_it_concerns()
    {
        RunSummary Waiting(double few, double many) => Usual with
        {
            Groups = [Group("few", 1, null, (EquipmentState.WaitingPowder, few)), Group("many", 3, null, (EquipmentState.WaitingPowder, many)), Group("saw", 9, 0, (EquipmentState.Starved, 100))],
        };
        Assert.Contains("machines wait for it 25.0 % of their time", Flat(Text(Waiting(100, 0)))); // (1 · 100 + 3 · 0) / 4
        Assert.DoesNotContain("short of", Text(Waiting(5, 5)));
    }

    private static RunSummary Usual { get; } = new()
    {
        Scenario = "bracket-100k", Version = "1.0.0", Seed = 1, Replications = 5, HorizonD = 365, WarmUpD = 21, Currency = "USD",
        WallS = 5.4, Events = 2_200_000, Results = Path.Combine(Environment.CurrentDirectory, "results", "bracket-100k"),
        Units = new(new(100_000, 0), new(114_096, 60), new(97_798, 69), new(14_096, 50), new(2_202, 40)),
        ThroughputUnitsPerY = new(100_092, 120),
        LeadTimeH = new(new(180, 0.3), new(175, 0.3), new(213.6, 2.4)),
        OrderLeadTimeH = new(new(420, 9.6), new(585.6, 19.2)),
        OrdersLatePercent = new(15.8, 1.9),
        WipUnits = new(2_205, 31), ShopWipUnits = new(1_902, 30),
        Builds = new(new(633, 13), new(67, 4), new(11_458, 600)),
        CostTotal = new(new(6_564_300, 14_068), new Dictionary<string, Figure>()),
        CostPerGoodUnit = new(new(69.59, 0.13), new Dictionary<string, Figure> { ["labour"] = new(24.5, 0.1), ["machine"] = new(45.09, 0.1), ["scrap_recovery"] = new(-0.001, 0) }),
        CostBridge = new(new(53.31, 0), new(0.24, 0.02), new(3.8, 0.3), new(0.2, 0), new(5.7, 0.1), new(2.4, 0.1), new(3.95, 0.1), default, new(-0.01, 0)),
        ScrapCost = new(362_000, 14_000),
        EnergyPerGoodUnitKwh = new(new(18.61, 0.52), new(12.3, 0.4), new(0.5, 0), new(5.9, 0.1)),
        Co2PerGoodUnitKg = new(new(6.52, 0.18), new(4.92, 0.1), new(0.2, 0), new(1.4, 0.1)),
        DemandUnitsPerY = new(100_000, 0), CapacityUnitsPerY = new(103_900, 700), DemandMet = new(1, 0), LimitsThroughput = [],
        MakesLeadTime = new("support_removal", 5, new(47.9, 0.8)),
        UnitLeadTimeH = new(170, 0.3), LeadTimeStages = new(new(10, 0), [new("S-m400-4", new(20, 0), new(10, 0), new(140, 0))], default),
        FirstPassYieldPercent = new(85, 1.8), OnTimeDeliveryPercent = new(84.2, 1.9), UnitsOnTimePercent = new(99.9, 0),
        LatenessH = new(67.9, 12.9), OrdersAfterHorizonPercent = new(0, 0), WipGrowthUnitsPerY = new(32, 242), BacklogAtEndUnits = new(7.8, 21.7),
        Parts = [],
        Groups =
        [
            Group("S-m400-4", 7, null, 94.7, (EquipmentState.Printing, 76.9), (EquipmentState.SettingUp, 1.1), (EquipmentState.Cooling, 5.5), (EquipmentState.WaitingCrew, 0.5), (EquipmentState.OffShift, 11.9), (EquipmentState.Starved, 3.7), (EquipmentState.Down, 0.5)),
            Group("support_removal", 6, 553.2, 93.5, (EquipmentState.Processing, 22.3), (EquipmentState.OffShift, 76.2), (EquipmentState.Starved, 1.5)),
        ],
        Crews = [new("operators", 2, new(11.7, 0.1), new(88.3, 0.1), default), new("finishers", 1, new(93.5, 0.2), new(6.5, 0.2), default)],
        Powders = [new("AlSi10Mg", new(9_600, 680), new(9_543, 20), new(149, 1))],
    };

    private static GroupFigures Group(string name, int count, double? queue, params (EquipmentState State, double Percent)[] states) =>
        Group(name, count, queue, states.Where(state => state.State is EquipmentState.Processing or EquipmentState.Printing).Sum(state => state.Percent), states);

    private static GroupFigures Group(string name, int count, double? queue, double utilisation, params (EquipmentState State, double Percent)[] states) => new(
        name, count, new(utilisation, null), new(100 - utilisation, null), default, new(default, default, default, default),
        queue is null ? new(100, null) : null, queue is { } waiting ? new(waiting, null) : null, queue is { } left ? new(left, null) : null, default,
        new(utilisation / 2, null), new(utilisation / 10, null),
        Enum.GetValues<EquipmentState>().ToDictionary(
            state => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(state.ToString()),
            state => new Figure(states.FirstOrDefault(given => given.State == state).Percent, null)));

    private static string Text(RunSummary run) => string.Join('\n', Lines(run, 80));

    private static List<string> Lines(RunSummary run, int width)
    {
        var text = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Out = new AnsiConsoleOutput(text) });
        console.Profile.Width = width;
        SummaryText.Draw(console, run);
        return [.. text.ToString().Split('\n').Select(line => line.TrimEnd())];
    }

    // The same words, however they are laid out.
    private static string Flat(string text) => string.Join(' ', text.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries));

    private static string[] Words(List<string> lines, string name) =>
        lines.Last(line => line.StartsWith("  " + name, StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
