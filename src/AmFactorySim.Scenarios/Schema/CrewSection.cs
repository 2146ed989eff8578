using System.Globalization;
using System.Text.RegularExpressions;
using AmFactorySim.Quantities;
using AmFactorySim.Yaml.Binding;
using AmFactorySim.Yaml.Values;

namespace AmFactorySim.Scenarios.Schema;

/// <summary>People with the same skill and shifts.</summary>
[Section("a crew", "People with the same skill and shifts. Work that is interrupted by the end of a shift continues when the next shift "
    + "begins.")]
public sealed record CrewSection(
    [Key("The number of people present at a time, during the shifts.", AtLeast = "1", AtMost = "1000000")]
    int Count,
    [Key("When they work: the name of one shift, which may have hours on any days of the week.", Default = "day", Names = "shifts")]
    string Shift,
    [Key("The wage per person for every hour of a shift, busy or not.", Default = "48 USD/h",
        AtLeast = "0 USD/h", AtMost = "10 kUSD/h", Source = "assumption")]
    Rate<Money, Duration> Wage);

/// <summary>A weekly pattern of working hours.</summary>
[Section("a shift",
    "A weekly pattern of working hours. Time zero is a Monday 00:00, or the scenario's `start`. The hours may stand alone.",
        MainKey = "hours")]
public sealed record ShiftSection(
    [Key("The working hours of each week; an end before the beginning is on the next day.", AtLeast = "1")]
    IReadOnlyList<ShiftWindow> Hours);

/// <summary>Working hours on days of the week: "Mon-Fri 06:00-14:00". An end before the beginning is on the next day.</summary>
/// <param name="FirstDay">The first day, 0 for Monday.</param>
/// <param name="LastDay">The last day; before the first one when the days run over the week's end.</param>
/// <param name="From">The time of day at which work begins.</param>
/// <param name="To">The time of day at which it ends; 24 h is midnight.</param>
public readonly partial record struct ShiftWindow(int FirstDay, int LastDay, TimeSpan From, TimeSpan To) : ITextValue<ShiftWindow>
{
    private static readonly string[] Days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

    private static readonly TimeSpan Day = TimeSpan.FromDays(1), Week = TimeSpan.FromDays(7);

    static string ITextValue<ShiftWindow>.Form =>
        "days and hours, as in \"Mon-Fri 06:00-14:00\", \"Sat 08:00-12:00\" or \"Sun-Thu 22:00-06:00\"";

    /// <summary>The working time within one week, from Monday 00:00; a night over the week's end is two pieces.</summary>
    public IEnumerable<(TimeSpan Start, TimeSpan End)> Windows()
    {
        var days = (LastDay - FirstDay + 7) % 7 + 1;
        var length = To > From ? To - From : To - From + Day;
        for (var i = 0; i < days; i++)
        {
            var start = (FirstDay + i) % 7 * Day + From;
            var end = start + length;
            yield return (start, end < Week ? end : Week);
            if (end > Week) yield return (TimeSpan.Zero, end - Week);
        }
    }

    static bool ITextValue<ShiftWindow>.TryRead(string text, Currencies currencies, out ShiftWindow value)
    {
        value = default;
        var match = Form().Match(text);
        if (!match.Success) return false;
        var first = Array.IndexOf(Days, match.Groups["first"].Value);
        var last = match.Groups["last"].Success ? Array.IndexOf(Days, match.Groups["last"].Value) : first;
        if (first < 0 || last < 0 || !TryTime(match.Groups["from"].Value, out var from) || !TryTime(match.Groups["to"].Value, out var to))
            return false;
        if (from == Day || from == to) return false;
        value = new(first, last, from, to);
        return true;
    }

    private static bool TryTime(string text, out TimeSpan time)
    {
        var hours = int.Parse(text.AsSpan(0, 2), NumberStyles.None, CultureInfo.InvariantCulture);
        var minutes = int.Parse(text.AsSpan(3, 2), NumberStyles.None, CultureInfo.InvariantCulture);
        time = new TimeSpan(hours, minutes, 0);
        return minutes < 60 && time <= Day;
    }

    [GeneratedRegex(@"\A(?<first>[A-Z][a-z]{2})(-(?<last>[A-Z][a-z]{2}))?\s+(?<from>[0-9]{2}:[0-9]{2})-(?<to>[0-9]{2}:[0-9]{2})\z")]
    private static partial Regex Form();
}
