namespace AmFactorySim.Cli;

/// <summary>Says on the error stream what can be used but should be looked at. It is no fault.</summary>
internal static class Warnings
{
    public static void Print(IEnumerable<string> warnings)
    {
        foreach (var warning in warnings) Console.Error.WriteLine(warning);
    }
}
