using System.Runtime.InteropServices;

namespace AmFactorySim.Cli;

/// <summary>The end of the process while other threads are still working.</summary>
internal static class ProcessEnd
{
    /// <summary>Ends the process without waiting for anything: exit handlers of native libraries would run beside their threads.</summary>
    public static void Now(int exitCode)
    {
        if (OperatingSystem.IsWindows()) Environment.Exit(exitCode);
        else Exit(exitCode);
    }

    [DllImport("libc", EntryPoint = "_exit")]
    private static extern void Exit(int exitCode);
}
