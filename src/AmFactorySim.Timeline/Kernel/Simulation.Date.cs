namespace AmFactorySim.Timeline;

/// <content>Calendar dates.</content>
public sealed partial class Simulation
{
    /// <summary>
    /// The date and time of day at time 0. Unless it is set, it is 0001-01-01 00:00, a Monday like the time 0 of calendars; for a start at
    /// another time of the week, calendars must be moved: see <see cref="WorkCalendar.StartingAt(DateTime)"/>.
    /// </summary>
    public DateTime StartDate { get; init; }

    /// <summary>The current date and time of day: <see cref="StartDate"/> and the time since then, without daylight saving time.</summary>
    public DateTime Date => Now <= DateTime.MaxValue - StartDate
        ? StartDate + Now
        : throw new InvalidOperationException(FormattableString.Invariant(
            $"The time {Now} from {StartDate:yyyy-MM-dd HH:mm:ss} is after the year 9999, the last that has dates."));

    /// <summary>The simulated time at a date, for example of a holiday or an order that is due.</summary>
    /// <param name="date">Not before <see cref="StartDate"/>.</param>
    public TimeSpan TimeOf(DateTime date) => date >= StartDate
        ? date - StartDate
        : throw new ArgumentOutOfRangeException(nameof(date), FormattableString.Invariant(
            $"The date {date:yyyy-MM-dd HH:mm:ss} is before the start of the simulation, {StartDate:yyyy-MM-dd HH:mm:ss}."));
}
