using System.Text;
using AmFactorySim.Quantities;

namespace AmFactorySim.Yaml;

/// <summary>Reads a file as UTF-8 text, or says in one sentence why it cannot be read.</summary>
public static class TextFile
{
    /// <summary>The largest file that is read, in bytes: an order book of 100 000 lines; a larger one is some other file.</summary>
    public const int Largest = 10_000_000;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text of a file; nothing, with a fault, when there is none.</summary>
    /// <param name="path">Where the file is.</param>
    /// <param name="name">What the planner calls it.</param>
    /// <param name="faults">Takes the reason if the file cannot be read.</param>
    public static string? Read(string path, string name, FaultList faults)
    {
        using var file = InputFile.Open(path, Largest, out var reason);
        if (file is not null)
        {
            try
            {
                // One byte more than there were, to see that none were added.
                var bytes = new byte[RandomAccess.GetLength(file) + 1];
                var length = 0;
                for (int read; (read = RandomAccess.Read(file, bytes.AsSpan(length), length)) > 0;) length += read;
                if (length == bytes.Length - 1) return Decode(bytes.AsSpan(0, length), name, faults);
                reason = "was changed while it was read; read it again";
            }
            catch (IOException problem)
            {
                reason = $"cannot be read: {problem.Message}";
            }
        }
        faults.Add(new(name, 0), "", null, reason);
        return null;
    }

    /// <summary>The text that the bytes say in UTF-8; nothing, with a fault, when they are no such text.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes, string name, FaultList faults)
    {
        if (bytes.StartsWith(Strict.Preamble.Length > 0 ? Strict.Preamble : [0xEF, 0xBB, 0xBF])) bytes = bytes[3..];
        try
        {
            var text = Strict.GetString(bytes);
            if (!text.Contains('\0')) return text;
            faults.Add(new(name, 0), "", null, "is not text: it holds zero bytes; save it as UTF-8");
        }
        catch (DecoderFallbackException problem)
        {
            var line = 1 + bytes[..Math.Clamp(problem.Index, 0, bytes.Length)].Count((byte)'\n');
            faults.Add(new(name, line), "", null, "is not UTF-8 text; save it as UTF-8");
        }
        return null;
    }
}
