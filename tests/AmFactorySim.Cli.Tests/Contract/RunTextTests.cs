using AmFactorySim.Cli.Run;
using AmFactorySim.Experiments;
using AmFactorySim.Experiments.Runs;
using AmFactorySim.Factory.Records;
using Spectre.Console;

namespace AmFactorySim.Cli.Tests.Contract;

/// <summary>What a run prints for people, on terminals of several widths and for unusual runs.</summary>
public class RunTextTests
{
    [Theory]
    [InlineData(80)]
    [InlineData(100)]
    [InlineData(120)]
    public void The_output_fits_the_terminal_and_breaks_no_name(int width)
    {
        var lines = Lines(Usual, width);
        Assert.All(lines, line => Assert.True(line.Length <= width, line));
        Assert.Equal(["S-m400-4", "(7)", "94.7", "94.7", "3.7", "68.7", "76.9", "100", "89.4"], Words(lines, "S-m400-4 (7)", last: false));
        Assert.Equal(["S-m400-4", "(7)", "76.9", "6.6", "12.4", "3.7", "0.5"], Words(lines, "S-m400-4 (7)", last: true));
        Assert.Equal(["support_removal", "(6)", "22.3", "76.2", "1.5"], Words(lines, "support_removal (6)", last: true));
        Assert.Equal(["bracket", "97", "798", "84.2", "%", "8.0", "d", "83.0", "%", "53.31", "69.59"], Words(lines, "bracket", last: true));
    }

    [Theory]
    [InlineData(60)]
    [InlineData(72)]
    [InlineData(80)]
    public void No_line_of_the_headlines_ends_within_a_number(int width)
    {
        var lines = Lines(Usual, width).TakeWhile(line => !line.StartsWith("  part ", StringComparison.Ordinal)).ToList();
        Assert.All(lines, line => Assert.True(line.Length <= width, line));
        var broken = lines.Zip(lines.Skip(1)).Where(pair => pair.Second.StartsWith(new string(' ', 12), StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(broken);
        Assert.All(broken, pair => Assert.DoesNotMatch(@"[\d±]$", pair.First));
        Assert.All(broken, pair => Assert.DoesNotMatch(@"^ *±", pair.Second));
    }

    [Fact]
    public void With_every_state_the_details_still_fit_80_columns()
    {
        var states = Enum.GetValues<EquipmentState>().Select(state => (state, 100.0)).ToArray();
        var full = Usual with { Groups = [.. Usual.Groups, Group("machining", 12, null, 1234.5, 50, states)] };
        Assert.All(Lines(full, 80), line => Assert.True(line.Length <= 80, line));
        Assert.Contains("blocked", Text(full));
        Assert.DoesNotContain("blocked", Text(Usual)); // nothing was
    }

    [Fact]
    public void A_name_wider_than_the_terminal_stays_whole()
    {
        var name = new string('x', 90);
        Assert.Contains(name + " (1)", Text(Usual with { Groups = [Group(name, 1, null, 0, 90, (EquipmentState.Processing, 10))] }));
        Assert.Contains($"results in {Path.DirectorySeparatorChar}{name}",
            Text(Usual with { Results = Path.DirectorySeparatorChar + name }));
    }

    [Fact]
    public void The_verdict_comes_first_then_the_figures_it_rests_on()
    {
        var text = Flat(Text(Usual));
        Assert.Contains("2.2 million events Demand is met: 100 092 units per year are shipped, 100 000 are ordered.", text);
        Assert.Contains("Nothing limits throughput: the busiest resource, support_removal with finishers, has 1.5 % spare time.", text);
        Assert.Contains("Lead time is 8.0 d on average, of which 4.0 d is waiting. "
            + "The longest wait is at support_removal: 2.1 d (1.9 d in the queue, 0.2 d on it, for people, "
            + "their shift or powder), because it has only 1.5 % spare time.", text);
        Assert.Contains("shipped 97 798 ± 69 of 100 000 units ordered; first-pass yield 83.0 ± 0.5 %, 14 096 scrapped", text);
        Assert.Contains("lead time 8.0 ± 0.1 d mean, from the order's release to shipping; 95th percentile 11.7 ± 0.2 d", text);
        Assert.Contains("on time 96.2 ± 1.9 % of the lots due; the late lots by 3.1 ± 0.2 d on average", text);
        Assert.Contains("cost 69.59 ± 0.13 USD per good unit; planned 53.31; largest additions: waiting for people, powder or room +5.70, ",
            text);
        Assert.Contains("± half of the 95 % confidence interval of the mean over the replications", text);
    }

    [Fact]
    public void The_details_show_each_step_from_the_plan_to_the_cost_and_the_stages_of_the_lead_time()
    {
        var text = Flat(Text(Usual));
        Assert.Contains("builds 633 ± 13 67 of them failed, 11 458 units lost", text);
        Assert.Contains("lots 17.5 ± 0.4 d from release until the whole lot is shipped, mean; 95th percentile 24.4 ± 0.8 d", text);
        Assert.Contains("cost by account machine 45.09, labour 24.50", text);
        Assert.Contains("cost by place S-m400-4 47.35, support_removal 46.75", text);
        Assert.Contains("energy 18.6 ± 0.5 kWh per good unit; 6.5 ± 0.2 kg CO2e: powder 1.4, electricity 4.9, gas 0.2", text);
        Assert.Contains("total cost 6 564 300 ± 14 068 USD in the 344 d after the warm-up", text);
        Assert.Contains("9 600 ± 680 kg of AlSi10Mg bought", text);
        Assert.Contains("USD per good unit plan, right the first time 53.31", text);
        Assert.Contains("waiting for people, powder or room +5.70", text);
        Assert.Contains("units still in process -0.01", text);
        Assert.DoesNotContain("overhead", text); // there is none
        Assert.Contains("support_removal 1.90 0.20 0.10 2.20", text);
        Assert.Contains("all 4.00 8.00", text);
        Assert.Contains("finishers (1 person)", text);
        Assert.DoesNotContain("scrap recovery", text); // it rounds to nothing
        Assert.DoesNotContain("cost by account", Flat(Text(Usual, hasDetails: false)));
    }

    [Fact]
    public void Where_nothing_was_shipped_the_output_says_so()
    {
        var nothing = new Figure(0, null);
        var text = Flat(Text(Usual with
        {
            Units = new(new(10, null), new(10, null), nothing, nothing, new(10, null)),
            ThroughputUnitsPerY = nothing,
            LeadTimeH = new(default, default, default),
            LotLeadTimeH = new(default, default),
            LongestWait = null,
            OnTimeDeliveryPercent = default,
            FirstPassYieldPercent = default,
            Builds = new(nothing, nothing, nothing),
            CostPerGoodUnit = new(default, new Dictionary<string, Figure> { ["machine"] = default }),
            CostBridge = Usual.CostBridge.ToDictionary(step => step.Key, _ => default(Figure)),
            EnergyPerGoodUnitKwh = new(default, default, default, default),
            Co2PerGoodUnitKg = new(default, default, default, default),
            LimitsThroughput = [new("powder", new(100, null), LimitReason.Powder)],
            Groups = [Group("S-m400-4", 1, null, null, 0, (EquipmentState.WaitingPowder, 100))],
            Crews = [],
            Parts = [],
        }));
        Assert.Contains("Nothing is shipped within the horizon. Powder limits throughput: machines wait for it 100.0 % of the time.",
            text);
        Assert.Contains("shipped 0 of 10 units ordered", text);
        Assert.Contains("builds none", text);
        foreach (var unsaid in new[] { "lead time", "on time of", "per good unit", "NaN", "-0" })
            Assert.DoesNotContain(unsaid, text.Replace("part shipped on time lead time", ""));
    }

    [Fact]
    public void Where_demand_is_not_met_the_output_names_what_limits_throughput()
    {
        var overloaded = Usual with
        {
            DemandUnitsPerY = new(130_000, 0),
            DemandMet = new(0, 0),
            WipGrowthUnitsPerY = new(21_000, 900),
            LimitsThroughput =
            [
                new("support_removal", new(132.4, 0.1), LimitReason.Load), new("finishers", new(132.4, 0.1), LimitReason.Load),
            ],
            NextLimits = [new("S-m400-4", new(112.3, null), LimitReason.Load)],
        };
        var text = Flat(Text(overloaded));
        Assert.Contains("Demand is not met: 100 092 units per year are shipped, 130 000 are ordered, and WIP grows by 21 000 units per "
            + "year.", text);
        Assert.Contains("Throughput is limited by support_removal and finishers together: all that is ordered would take 132.4 ± 0.1 % of "
            + "the available time, and more of one alone changes little. After that, S-m400-4 would limit it, at 112.3 %.", text);
    }

    [Theory]
    [InlineData(LimitReason.Load, 132, null, "132.0 % of the available time. Lead time")]
    [InlineData(LimitReason.People, 132, "operators",
        "132.0 % of the available time. It often waits for operators: more people, longer shifts or more of it may help.")]
    [InlineData(LimitReason.Shift, 132, "operators",
        "132.0 % of the available time. It often waits for the next shift of operators: longer shifts may help, too.")]
    [InlineData(LimitReason.Blocked, 132, "saw",
        "132.0 % of the available time, and it is blocked 12.0 % of the time, because the buffer of saw is full.")]
    [InlineData(LimitReason.Blocked, 90, "saw",
        "Throughput is limited by S-m400-4: it is blocked 12.0 % of the time, because the buffer of saw is full.")]
    public void The_output_says_why_a_resource_limits_throughput(LimitReason reason, double load, string? waitsFor, string expected)
    {
        var limited = Usual with
        {
            DemandMet = new(0, 0),
            Groups = [Group("S-m400-4", 7, "operators", null, 80, (EquipmentState.Blocked, 12))],
            LimitsThroughput = [new("S-m400-4", new(load, null), reason, waitsFor)],
        };
        Assert.Contains(expected, Flat(Text(limited)));
        Assert.Contains("This is uncertain: less is shipped than this explains", Flat(Text(limited with { LimitIsCertain = false })));
    }

    [Fact]
    public void Machines_that_print_the_same_parts_limit_throughput_as_one() => Assert.Contains(
        "Throughput is limited by S-m400-4 and S-m290, which print the same parts: all that is ordered would take 116.0 % of the available "
            + "time. More of any of them helps.",
        Flat(Text(Usual with
        {
            DemandMet = new(0, 0),
            LimitsThroughput =
                [new("S-m400-4", new(116, null), LimitReason.Shared), new("S-m290", new(116, null), LimitReason.Shared)],
        })));

    [Fact]
    public void Where_all_orders_are_done_early_the_idle_time_after_them_is_not_spare()
    {
        var early = Usual with { CompletedH = new(24 * 193, null), Units = Usual.Units with { InProcess = new(0, 0) } };
        Assert.Contains("Until all orders are complete, after 193.0 d, the busiest resource", Flat(Text(early)));
        var late = early with { OnTimeDeliveryPercent = default, Orders = [Usual.Orders[0] with { OnTimePercent = new(0, 0) }] };
        Assert.Contains(", but lots of orders[1] are late.", Flat(Text(late)));
    }

    [Fact]
    public void A_deadlock_comes_first()
    {
        var stuck = Usual with { Deadlock = new(2, 124.8, [new("milling", "saw")], "Deadlock at 5.2 d: milling waits for room.") };
        Assert.Contains("The factory comes to a deadlock in 2 of 5 replications, after 5.2 d: stations block one another",
            Flat(Text(stuck)));
        Assert.DoesNotContain("Nothing limits throughput", Flat(Text(stuck)));
    }

    [Fact]
    public void Demand_met_in_some_replications_is_said_so()
    {
        Assert.Contains("Demand is met in 3 of 5 replications", Flat(Text(Usual with { DemandMet = new(0.6, 0.5) })));
    }

    [Fact]
    public void Where_demand_is_met_late_the_verdict_says_so() => Assert.Contains(
        "Demand is met: 100 092 units per year are shipped, 100 000 are ordered, but only 84 % of the lots are on time: "
            + "late lots are 3.1 ± 0.2 d late",
        Flat(Text(Usual with { OnTimeDeliveryPercent = new(84.2, 1.9) })));

    [Fact]
    public void Where_most_is_ordered_in_the_warm_up_the_verdict_counts_units()
    {
        var units = Usual.Units with { Shipped = new(2_850, 0), Ordered = new(5_500, 0) };
        var early = Usual with { DemandUnitsPerY = new(3_044, 0), Units = units };
        Assert.Contains("Demand is met: 2 850 of the 5 500 units ordered are shipped.", Flat(Text(early)));
        var limited = Flat(Text(early with { DemandMet = new(0, 0), LimitsThroughput = [new("S-m400-4", new(100, 0), LimitReason.Load)] }));
        Assert.Contains("at the limit of its capacity: 2 850 of the 5 500 units ordered are shipped. Throughput is limited by S-m400-4",
            limited);
        Assert.DoesNotContain("Demand is met", limited);
    }

    [Fact]
    public void Scrap_that_is_not_replaced_is_told_from_lack_of_capacity() => Assert.Contains(
        "The factory keeps up with demand: 90 000 units per year are shipped, 100 000 are ordered; 9.8 ± 0.1 % of the units ordered are "
            + "scrapped and not replaced.",
        Flat(Text(Usual with { ThroughputUnitsPerY = new(90_000, 100), UnreplacedPercent = new(9.8, 0.1) })));

    [Fact]
    public void Orders_that_are_all_shipped_may_be_late() => Assert.Contains(
        "Demand is met: every unit ordered is shipped (20), but no lot is on time",
        Flat(Text(Usual with
        {
            Units = new(new(20, 0), new(20, 0), new(20, 0), new(0, 0), new(0, 0)),
            OnTimeDeliveryPercent = new(0, 0),
        })));

    [Fact]
    public void Where_the_run_is_too_short_to_tell_the_verdict_claims_nothing()
    {
        var text = Flat(Text(Usual with { DemandMet = default, ThroughputUnitsPerY = new(14_121, 9) }));
        Assert.Contains("The run does not show whether demand is met: 14 121 units per year are shipped, 100 000 are ordered", text);
        Assert.DoesNotContain("Nothing limits throughput", text);
    }

    [Fact]
    public void Orders_are_done_on_dates_where_the_run_has_a_start_and_on_days_otherwise()
    {
        var orders = Usual with
        {
            Orders = [new("orders[1]", "bracket", 800, 70, new(800, 0), new(24 * 130.5, 24 * 4.3), new(0, 0)),
                new("orders[2]", "bracket", 500, null, new(20, 3), default, default)],
        };
        Assert.Contains("orders[1] bracket 800 800 day 70.0 day 130.5 ± 4.3 d 0.0 %", Flat(Text(orders, hasDetails: false)));
        Assert.Contains("orders[2] bracket 500 20 - not in the run -", Flat(Text(orders, hasDetails: false)));
        Assert.Contains("orders[1] bracket 800 800 2027-03-15 2027-05-14 ± 4.3 d 0.0 %",
            Flat(Text(orders with { Start = new(2027, 1, 4) })));
    }

    [Fact]
    public void Warnings_are_printed_with_the_figures()
    {
        var warned = Usual with
        {
            Warnings = [new(RunWarningKind.PlatesNearlyEmpty, "machines.S-m400-4",
            "Plates of S-m400-4 are 9 % full on average.")]
        };
        Assert.Contains("warning: Plates of S-m400-4 are 9 % full on average.", Flat(Text(warned, hasDetails: false)));
        Assert.DoesNotContain("warning", Text(Usual));
    }

    [Fact]
    public void Of_many_parts_the_largest_are_shown_and_all_with_details()
    {
        var many = Usual with { Parts = [.. Enumerable.Range(1, 20).Select(i => Part($"part-{i}", 100 * i))] };
        Assert.Contains("and 8 more parts", Text(many, hasDetails: false));
        Assert.Contains("part-20 ", Text(many, hasDetails: false));
        Assert.DoesNotContain("part-8 ", Text(many, hasDetails: false));
        Assert.Contains("part-8 ", Text(many));
    }

    private static RunSummary Usual { get; } = new(
        Scenario: "bracket-100k", Version: "1.0.0", Seed: 1, Replications: 5, Start: null, HorizonD: 365, WarmUpD: 21, Currency: "USD",
        WallS: 5.4, Events: 2_200_000, Results: Path.Combine(Environment.CurrentDirectory, "results", "bracket-100k"),
        DemandUnitsPerY: new(100_000, 0), ThroughputUnitsPerY: new(100_092, 120), CapacityUnitsPerY: new(103_000, 900),
            DemandMet: new(1, 0),
        LongestWait: new("support_removal", 5, new(50.4, 1)),
        Units: new(new(100_000, 0), new(114_096, 60), new(97_798, 69), new(14_096, 50), new(2_202, 40)),
        UnreplacedPercent: new(0, 0), FirstPassYieldPercent: new(83.0, 0.5),
        LeadTimeH: new(new(192, 2.4), new(175, 0.3), new(280.8, 4.8)), UnitLeadTimeH: new(180, 0.3),
        LeadTimeStages: new(
            new(12, 0.1),
            [new("S-m400-4", new(24, 0), new(10.8, 0), new(93.6, 0)), new("support_removal", new(45.6, 0), new(4.8, 0), new(2.4, 0))],
            default),
        LotLeadTimeH: new(new(420, 9.6), new(585.6, 19.2)),
        OnTimeDeliveryPercent: new(96.2, 1.9), UnitsOnTimePercent: new(96, 0.5), LatenessH: new(74.4, 4.8),
        WipUnits: new(2_205, 31), WipGrowthUnitsPerY: new(10, 50), ShopWipUnits: new(1_902, 30), BacklogAtEndUnits: new(300, 10),
        Builds: new(new(633, 13), new(67, 4), new(11_458, 600)),
        CostTotal: new(new(6_564_300, 14_068), new Dictionary<string, Figure>()),
        CostAfterCompletion: default, CompletedH: default,
        CostPerGoodUnit: new(new(69.59, 0.13), new Dictionary<string,
            Figure>
        { ["labour"] = new(24.5, 0.1), ["machine"] = new(45.09, 0.1), ["scrap_recovery"] = new(-0.001, 0) }),
        CostBridge: new Dictionary<BridgeStep, Figure>
        {
            [BridgeStep.Planned] = new(53.31, 0),
            [BridgeStep.Variation] = new(0.24, 0.02),
            [BridgeStep.Scrap] = new(3.8, 0.3),
            [BridgeStep.Down] = new(0.2, 0),
            [BridgeStep.Waiting] = new(5.7, 0.1),
            [BridgeStep.IdleEquipment] = new(2.4, 0.1),
            [BridgeStep.IdlePeople] = new(3.95, 0.1),
            [BridgeStep.Overhead] = default,
            [BridgeStep.InProcess] = new(-0.01, 0),
        },
        ScrapCost: new(362_000, 14_000),
        EnergyPerGoodUnitKwh: new(new(18.61, 0.52), new(12.3, 0.4), new(0.5, 0), new(5.9, 0.1)),
        Co2PerGoodUnitKg: new(new(6.52, 0.18), new(4.92, 0.1), new(0.2, 0), new(1.4, 0.1)),
        Orders: [new("orders[1]", "bracket", 100_000, 386, new(97_798, 69), default, new(84.2, 1.9))],
        Parts: [Part("bracket", 100_000)],
        Groups:
        [
            Group("S-m400-4", 7, "operators", null, 94.7, (EquipmentState.Printing, 76.9), (EquipmentState.SettingUp, 1.1),
                (EquipmentState.Cooling, 5.5),
                (EquipmentState.WaitingCrew, 0.5), (EquipmentState.WaitingShift, 11.9), (EquipmentState.Starved, 3.7),
                    (EquipmentState.Down, 0.5)),
            Group("support_removal", 6, "finishers", 553.2, 93.5, (EquipmentState.Processing, 22.3), (EquipmentState.OffShift, 76.2),
                (EquipmentState.Starved, 1.5)),
        ],
        Crews: [new("operators", 2, new(11.7, 0.1), new(88.3, 0.1), new(11.7, 0), new(855_000, 0)),
            new("finishers", 1, new(93.5, 0.2), new(1.6, 0.2), new(93.5, 0), new(107_000, 0))],
        Powders: [new("AlSi10Mg", new(9_600, 680), new(9_543, 20), new(149, 1))]);

    private static PartFigures Part(string name, double ordered) => new(
        name, new(new(ordered, 0), new(ordered, 0), new(97_798, 69), new(14_096, 50), new(2_202, 40)), new(100_092, 120), new(84.2, 1.9),
            new(96, 0.5),
        new(new(192, 2.4), new(175, 0.3), new(280.8, 4.8)), new(83.0, 0.5), new(14, 0.5), new(53.31, 0), new(69.59, 0.13));

    private static GroupFigures Group(string name, int count, string? crew, double? queue, double utilisation,
        params (EquipmentState State, double Percent)[] states) => new(
        name, count, crew, new(utilisation, null),
            new(states.Where(state => Words<EquipmentState, StateAttribute>.Of(state.State).IsSpare).Sum(state => state.Percent), null),
        new(utilisation, null), new(103_000, 900), new(new(68.7, 0), new(76.9, 0), new(100, 0), new(89.4, 0)),
        queue is null ? new Figure(95, 1) : null,
        queue is { } waiting
            ? new(waiting, null) : null, queue is { } left ? new(left, null) : null, queue is null ? null : default(Figure),
        new(utilisation / 2, null), new(utilisation / 10, null),
        Words<EquipmentState,
            StateAttribute>.All.ToDictionary(state =>
            state.Name, state => new Figure(states.FirstOrDefault(given => given.State == state.Value).Percent, null)));

    private static string Text(RunSummary run, bool hasDetails = true) => string.Join('\n', Lines(run, 80, hasDetails));

    private static List<string> Lines(RunSummary run, int width, bool hasDetails = true)
    {
        var text = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(text)
        });
        console.Profile.Width = width;
        RunText.Draw(console, run, hasDetails);
        return [.. text.ToString().Split('\n').Select(line => line.TrimEnd())];
    }

    // The same words, however they are laid out.
    private static string Flat(string text) => string.Join(' ', text.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries));

    private static string[] Words(List<string> lines, string name, bool last)
    {
        var found = lines.Where(line => line.StartsWith("  " + name + " ", StringComparison.Ordinal)).ToList();
        return (last ? found[^1] : found[0]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}
