using System.Globalization;
using AmFactorySim.Quantities;
using AmFactorySim.Yaml.Values;

namespace AmFactorySim.Scenarios.Values;

/// <summary>A date of the calendar, or a time on it: "2027-01-04" or "2027-01-04 06:00".</summary>
/// <param name="Time">The date and time; midnight at the beginning of the date if no time is given.</param>
public readonly record struct CalendarDate(DateTime Time) : ITextValue<CalendarDate>
{
    private static readonly string[] Forms = ["yyyy-MM-dd", "yyyy-MM-dd HH:mm", "yyyy-MM-dd'T'HH:mm"];

    static string ITextValue<CalendarDate>.Form => "a date from 1900-01-01 to 2899-12-31, as in \"2027-01-04\"";

    /// <summary>Reads a date, with or without a time.</summary>
    public static bool TryParse(string text, out CalendarDate value)
    {
        var isRead = DateTime.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            && time.Year is >= 1900 and < 2900;
        value = new(isRead ? time : default);
        return isRead;
    }

    static bool ITextValue<CalendarDate>.TryRead(string text, Currencies currencies, out CalendarDate value) => TryParse(text, out value);

    /// <summary>As it is read: "2027-01-04".</summary>
    public override string ToString() =>
        Time.ToString(Time.TimeOfDay == TimeSpan.Zero ? Forms[0] : Forms[1], CultureInfo.InvariantCulture);
}
