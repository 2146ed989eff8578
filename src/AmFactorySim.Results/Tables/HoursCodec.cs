namespace AmFactorySim.Results.Tables;

/// <summary>Times are stored in hours.</summary>
internal readonly struct HoursCodec : ICodec<TimeSpan, double>
{
    public static double Encode(TimeSpan value) => value.Ticks / (double)TimeSpan.TicksPerHour;
}
