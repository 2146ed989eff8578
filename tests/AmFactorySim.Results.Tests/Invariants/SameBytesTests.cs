using System.Globalization;
using System.Security.Cryptography;

namespace AmFactorySim.Results.Tests.Invariants;

/// <summary>The same rows give the same bytes, whoever writes them and wherever.</summary>
public class SameBytesTests
{
    // More rows than one of Parquet's row groups holds.
    private const int Units = 40_000;

    [Fact]
    public void Threads_do_not_matter()
    {
        using var folder = new TemporaryFolder();
        FactoryRuns.Write(folder["one"], replications: 3, threads: 1, Units);
        FactoryRuns.Write(folder["two"], replications: 3, threads: 2, Units);
        FactoryRuns.Write(folder["three"], replications: 3, threads: 3, Units);
        Assert.Equal(Hashes(folder["one"]), Hashes(folder["two"]));
        Assert.Equal(Hashes(folder["one"]), Hashes(folder["three"]));
    }

    [Fact]
    public void The_culture_and_the_time_zone_do_not_matter()
    {
        using var folder = new TemporaryFolder();
        FactoryRuns.Write(folder["plain"], replications: 2);
        var before = (CultureInfo.CurrentCulture, CultureInfo.DefaultThreadCurrentCulture);
        var zone = Environment.GetEnvironmentVariable("TZ");
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.DefaultThreadCurrentCulture = Hostile();
            SetTimeZone("Asia/Kathmandu");
            FactoryRuns.Write(folder["hostile"], replications: 2);
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.DefaultThreadCurrentCulture) = before;
            SetTimeZone(zone);
        }
        Assert.Equal(Hashes(folder["plain"]), Hashes(folder["hostile"]));
    }

    private static Dictionary<string, string> Hashes(string folder) => Directory.EnumerateFiles(folder)
        .ToDictionary(f => Path.GetFileName(f), f => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(f))));

    private static void SetTimeZone(string? zone)
    {
        Environment.SetEnvironmentVariable("TZ", zone);
        TimeZoneInfo.ClearCachedData();
    }

    private static CultureInfo Hostile()
    {
        var culture = new CultureInfo("tr-TR")
        {
            NumberFormat = { NumberDecimalSeparator = ",", NumberGroupSeparator = "'", NegativeSign = "minus ", NumberGroupSizes = [2] },
        };
        culture.DateTimeFormat.TimeSeparator = ".";
        return culture;
    }
}
