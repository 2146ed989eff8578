using AmFactorySim.Factory.Plan;
using AmFactorySim.Factory.Tests;
using AmFactorySim.Quantities;
using AmFactorySim.Timeline;

namespace AmFactorySim.Experiments.Tests;

/// <summary>
/// Lines of machines and stations that are short of one thing or another: machines that fail, batches, buffers, shifts, people who serve
/// several groups, scrap and rework; and the same lines with one more of something.
/// </summary>
internal static class Lines
{
    private const int Days = 100, PlateCapacity = 12;
    private static readonly WorkCalendar Day = Daily(5, 8, 16), TwoShifts = Daily(7, 6, 22);

    /// <summary>The line of a number.</summary>
    public static FactoryPlan Numbered(int number)
    {
        var random = new Random(number);
        double Between(double low, double high) => low + (high - low) * random.NextDouble();
        bool Chance(double share) => random.NextDouble() < share;
        WorkCalendar Shifts(params WorkCalendar[] shifts) => shifts[random.Next(shifts.Length)];
        IDistribution Time(double hours) => random.Next(3) switch
        {
            0 => Distribution.Constant(hours * 3600),
            1 => Distribution.Triangular(0.6 * hours * 3600, 0.9 * hours * 3600, 1.5 * hours * 3600),
            _ => Distribution.Exponential(hours * 3600),
        };

        var (machines, scanH, recoatH) = (random.Next(1, 6), Between(0.2, 1), Between(1, 6));
        var pace = machines * PlateCapacity / (scanH * PlateCapacity + recoatH + 4); // units per hour that the machines can make

        // The time of a station that would be used to so much at the machines' pace.
        double HoursAt(double use, int stations, double batch = 1) => use * stations * batch / pace;

        var operatorShifts = Shifts(WorkCalendar.Always, TwoShifts);
        var operators = Plans.Crew("operators",
            Math.Max(1, (int)Math.Round(1.4 * pace / PlateCapacity / OpenShare(operatorShifts) / Between(0.3, 1))), operatorShifts);
        var attended = Chance(0.7);
        var stations = new List<StationPlan>();
        if (Chance(0.7))
            stations.Add(Plans.Station("depowder", Workpiece.Plate, random.Next(1, 3), Plans.Minutes(40, 20), attended ? operators : null));
        if (Chance(0.7))
        {
            var (count, batch) = (random.Next(1, 3), random.Next(1, 5));
            var hours = HoursAt(Between(0.5, 1.15), count, batch * PlateCapacity);
            stations.Add(Plans.Station("oven", Workpiece.Plate, count, Plans.Minutes(60 * hours)) with
            {
                BatchSize = batch,
                StartsAfter = TimeSpan.FromHours(random.Next(2, 24)),
            });
        }
        var finisherShifts = Shifts(WorkCalendar.Always, Day, TwoShifts);
        var benches = random.Next(1, 7);
        var people = Chance(0.4) ? benches : Math.Max(1, (int)Math.Round(benches * Between(0.5, 1.1)));
        var finishers = Plans.Crew("finishers", people, finisherShifts);
        var benchH = HoursAt(Between(0.5, 1.15), Math.Min(people, benches)) * OpenShare(finisherShifts);
        stations.Add(Plans.Station("bench", Workpiece.Unit, benches, new(Time(benchH)), finishers) with
        {
            Buffer = Chance(0.3) ? random.Next(2, 30) : null,
        });
        var mills = random.Next(1, 4);
        stations.Add(Plans.Station("mill", Workpiece.Unit, mills, new(Time(HoursAt(Between(0.5, 1.15), mills)))));
        var gauges = random.Next(1, 3);
        stations.Add(Plans.Station("inspection", Workpiece.Unit, gauges, new(Time(HoursAt(Between(0.3, 1.1), gauges)))) with
        {
            Scrap = new(random.Next(6) / 100.0),
            Rework = new(random.Next(6) / 100.0),
            ReworkTo = "mill",
        });

        var part = Plans.Part(Plans.Powder with { Stock = new(5000), ReorderAt = new(4000), OrderSize = new(5000) }, stations);
        var fleet = Plans.Machines(machines, attended ? operators : null, part) with
        {
            Recipes =
            [
                new BuildRecipe(part, new(0.004), PlateCapacity, 500, Duration.FromHours(scanH), Duration.FromHours(recoatH), new(0.001)),
            ],
            BuildFailure = Chance(0.4)
                ? new(Rate.Of(new Share(Between(0.002, 0.02)), Duration.FromHours(1)), Distribution.Uniform(0.1, 1),
                    Distribution.Exponential(3600 * Between(2, 30)))
                : null,
        };
        var daily = Math.Max(1, (int)Math.Round(24 * pace * Between(0.6, 1.5)));
        var lots = Enumerable.Range(0, Days).Select(day => new LotPlan(part, daily, TimeSpan.FromDays(day), null, ReplaceScrap: true));
        return Plans.Factory(TimeSpan.FromDays(Days), [.. lots], fleet, stations, attended ? [operators, finishers] : [finishers]) with
        {
            WarmUp = TimeSpan.FromDays(20),
        };
    }

    /// <summary>The names of its machines, stations and crews.</summary>
    public static IEnumerable<string> Resources(FactoryPlan plan) =>
        [.. plan.Machines.Select(m => m.Name), .. plan.Stations.Select(s => s.Name), .. plan.Crews.Select(c => c.Name)];

    /// <summary>The line with one more machine, station or person of each name.</summary>
    public static FactoryPlan WithOneMore(FactoryPlan plan, params IEnumerable<string> names)
    {
        var more = names.ToHashSet();
        int More(string name, int count) => more.Contains(name) ? count + 1 : count;
        var crews = plan.Crews.ToDictionary(crew => crew, crew => crew with { Count = More(crew.Name, crew.Count) });
        CrewPlan? Crew(CrewPlan? crew) => crew is null ? null : crews[crew];
        var stations = plan.Stations.ToDictionary(
            station => station, station => station with { Count = More(station.Name, station.Count), Crew = Crew(station.Crew) });
        var parts = plan.Lots.Select(lot => lot.Part).Distinct().ToDictionary(
            part => part, part => part with { Route = [.. part.Route.Select(station => stations[station])] });
        return plan with
        {
            Crews = [.. plan.Crews.Select(crew => crews[crew])],
            Stations = [.. plan.Stations.Select(station => stations[station])],
            Machines =
            [
                .. plan.Machines.Select(group => group with
                {
                    Count = More(group.Name, group.Count),
                    Crew = Crew(group.Crew),
                    Recipes = [.. group.Recipes.Select(recipe => recipe with { Part = parts[recipe.Part] })],
                }),
            ],
            Lots = [.. plan.Lots.Select(lot => lot with { Part = parts[lot.Part] })],
        };
    }

    private static WorkCalendar Daily(int days, int from, int to) => WorkCalendar.Weekly(
        Enumerable.Range(0, days).Select(day => (TimeSpan.FromHours(day * 24 + from), TimeSpan.FromHours(day * 24 + to))));

    private static double OpenShare(WorkCalendar shifts) => shifts == Day ? 40 / 168.0 : shifts == TwoShifts ? 16 / 24.0 : 1;
}
