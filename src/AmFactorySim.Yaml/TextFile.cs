using System.Text;

namespace AmFactorySim.Yaml;

/// <summary>Reads a file as UTF-8 text, or says in one sentence why it cannot be read.</summary>
public static class TextFile
{
    // These files are written by hand; a larger one is some other file.
    private const int Largest = 1_000_000;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text of a file; nothing, with a fault, when there is none.</summary>
    /// <param name="path">Where the file is.</param>
    /// <param name="name">What the planner calls it.</param>
    /// <param name="faults">Takes the reason if the file cannot be read.</param>
    public static string? Read(string path, string name, FaultList faults)
    {
        string? reason;
        try
        {
            if (Directory.Exists(path)) reason = "is a folder; name a file";
            else if (!File.Exists(path)) reason = "there is no such file";
            else if (new FileInfo(path).Length > Largest) reason = "is larger than 1 MB, the most that is read";
            else return Decode(File.ReadAllBytes(path), name, faults);
        }
        catch (UnauthorizedAccessException)
        {
            reason = "may not be read; ask its owner for the right to";
        }
        catch (IOException problem)
        {
            reason = $"cannot be read: {problem.Message}";
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
