using System.Globalization;
using FsCheck;
using Microsoft.FSharp.Collections;
using Microsoft.FSharp.Core;
using Xunit.Sdk;

namespace AmFactorySim.Tests;

/// <summary>
/// How all property tests run. A test run draws the same samples every time, so that a failure comes from the change. A soak,
/// AMFACTORYSIM_SOAK=10, draws new samples and ten times as many. AMFACTORYSIM_SEED replays the seed that a failure prints.
/// </summary>
internal static class Properties
{
    private const string SeedVariable = "AMFACTORYSIM_SEED", SoakVariable = "AMFACTORYSIM_SOAK";

    // FsCheck's generator takes a second number, which must be odd; with one value for all, a failure is replayed by one number.
    private const ulong Gamma = 15;

    private static readonly ulong? s_soak = Read(SoakVariable);

    private static readonly ulong s_seed = Read(SeedVariable) ?? (s_soak is null ? 2022 : (ulong)Random.Shared.NextInt64(1_000_000_000));

    private static readonly Config s_config = Config.QuickThrowOnFailure.WithRunner(new SilentRunner(Config.QuickThrowOnFailure.Runner));

    /// <summary>Asserts that the property holds for this many samples, and otherwise fails with the way to replay the failure.</summary>
    public static void Holds(this Property property, int samples = 100)
    {
        try
        {
            property.Check(s_config.WithReplay(s_seed, Gamma).WithMaxTest(samples * (int)(s_soak ?? 1)));
        }
        catch (Exception failure)
        {
            var soak = s_soak is null ? "" : $"{SoakVariable}={s_soak} ";
            throw new XunitException($"Replay this failure with: {soak}{SeedVariable}={s_seed} dotnet "
                + $"test{Environment.NewLine}{failure.Message}", failure);
        }
    }

    private static ulong? Read(string variable) => Environment.GetEnvironmentVariable(variable) switch
    {
        null or "" => null,
        var text when ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number,
        var text => throw new FormatException($"{variable} is '{text}', but must be a whole number."),
    };

    /// <summary>Prints nothing: other tests run at the same time and capture the console.</summary>
    /// <param name="failing">Throws with the falsified samples.</param>
    private sealed class SilentRunner(IRunner failing) : IRunner
    {
        public void OnStartFixture(Type fixture)
        {
        }

        public void OnArguments(int number, FSharpList<object> arguments, FSharpFunc<int, FSharpFunc<FSharpList<object>, string>> describe)
        {
        }

        public void OnShrink(FSharpList<object> arguments, FSharpFunc<FSharpList<object>, string> describe)
        {
        }

        public void OnFinished(string name, TestResult result)
        {
            if (!result.IsPassed)
                failing.OnFinished(name, result);
        }
    }
}
