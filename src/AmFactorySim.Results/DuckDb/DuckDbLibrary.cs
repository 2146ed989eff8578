using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace AmFactorySim.Results.DuckDb;

/// <summary>DuckDB's native library, which is installed beside the program.</summary>
internal static class DuckDbLibrary
{
    private const string Remedy = "install AmFactorySim again; it is packed for linux-x64, win-x64 and osx-arm64, and on other platforms, "
        + "build it from source";

    private static string Name =>
        OperatingSystem.IsWindows() ? "duckdb.dll" : OperatingSystem.IsMacOS() ? "libduckdb.dylib" : "libduckdb.so";

    /// <summary>The fault of a library that could not be used, in one sentence with its remedy; null where the cause is another.</summary>
    /// <param name="failure">What the first call of a function of the library threw.</param>
    public static DuckDbException? Fault(Exception failure) => failure switch
    {
        DllNotFoundException when !File.Exists(Path) => new($"{Path}, DuckDB's library for {Platform}, is missing: {Remedy}.", failure),
        DllNotFoundException or BadImageFormatException => new(
            $"{Path}, DuckDB's library, cannot be loaded: it is damaged, of another platform than {Platform}, or a library of the system "
            + $"that it needs is missing; {Remedy}.", failure),
        EntryPointNotFoundException => new($"{Path}, DuckDB's library, is of another version: {Remedy}.", failure),
        _ => null,
    };

    /// <summary>Refuses a library that was cut short. Linux would load it, and end the program where a page is missing.</summary>
    /// <exception cref="BadImageFormatException">It ends before its table of sections, which is last in an ELF file.</exception>
    public static void RequireWhole()
    {
        if (!OperatingSystem.IsLinux() || !File.Exists(Path)) return;
        using var file = File.OpenRead(Path);
        Span<byte> header = stackalloc byte[64];
        if (file.ReadAtLeast(header, header.Length, throwOnEndOfStream: false) < header.Length) throw new BadImageFormatException();
        var sections = BinaryPrimitives.ReadUInt64LittleEndian(header[40..]);
        var size = BinaryPrimitives.ReadUInt16LittleEndian(header[58..]) * BinaryPrimitives.ReadUInt16LittleEndian(header[60..]);
        if (sections + (ulong)size > (ulong)file.Length) throw new BadImageFormatException();
    }

    private static string Path => System.IO.Path.Combine(AppContext.BaseDirectory, Name);

    private static string Platform => RuntimeInformation.RuntimeIdentifier;
}
