namespace AmFactorySim.Geometry;

/// <summary>A part's file or mesh cannot be used. The message contains the fault, its place and what is allowed.</summary>
public sealed class MeshException : Exception
{
    /// <summary>A fault.</summary>
    public MeshException(string message) : base(message)
    {
    }

    /// <summary>A fault and its cause.</summary>
    public MeshException(string message, Exception cause) : base(message, cause)
    {
    }

    // A word of a file, as messages quote it: short, and without characters that act on a terminal.
    internal static string Quoted(ReadOnlySpan<char> word, int most = 40)
    {
        Span<char> shown = stackalloc char[Math.Min(word.Length, most)];
        for (var i = 0; i < shown.Length; i++) shown[i] = word[i] is >= ' ' and <= '~' ? word[i] : '?';
        return $"\"{shown}{(word.Length > most ? "..." : "")}\"";
    }
}
