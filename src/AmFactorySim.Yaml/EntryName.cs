using System.Globalization;
using System.Text;

namespace AmFactorySim.Yaml;

/// <summary>
/// The names of scenarios and their entries. They stand in paths of keys, in lists on the command line, in tables and in names of folders,
/// so that two names never look the same there and none reads as something else.
/// </summary>
public static class EntryName
{
    /// <summary>What is allowed, as the end of a sentence.</summary>
    public const string Allowed = "letters and digits of any script, single spaces, and _ - . + ( ) #";

    /// <summary>The most characters of a name: whatever its script, a folder can have the name.</summary>
    public const int Longest = 64;

    // A name that comes from a file is kept shorter, since others are made from it.
    private const int LongestOfFile = 40;

    private const string Marks = "_-.+()#", LastMarks = "+)#";

    // Letters and marks that look like others, or like nothing: jamo, variation selectors, accents apart from their letters, compatibility
    // forms.
    private static readonly (int First, int Last)[] s_ambiguous =
    [
        (0x0300, 0x036F), (0x1100, 0x11FF), (0x17B4, 0x17B5), (0x180B, 0x180F), (0x2100, 0x214F), (0x3099, 0x309A), (0x3164, 0x3164),
        (0xF900, 0xFAFF), (0xFB1D, 0xFB4F), (0xFE00, 0xFE0F), (0xFFA0, 0xFFA0), (0x2F800, 0x2FA1F), (0xE0100, 0xE01EF),
    ];

    // Names that Windows keeps for devices, whatever follows a dot.
    private static readonly string[] s_devices =
        ["CON", "PRN", "AUX", "NUL", .. Enumerable.Range(0, 10).SelectMany(i => new[] { $"COM{i}", $"LPT{i}" })];

    /// <summary>What is wrong with a name, as the end of a sentence; null if nothing is.</summary>
    public static string? Fault(string name)
    {
        if (name.Length == 0) return "is empty";
        if (name.Length > Longest) return FormattableString.Invariant($"is longer than {Longest} characters");
        foreach (var rune in name.EnumerateRunes())
            if (!IsAllowed(rune)) return $"has {VisibleText.CodeOf(rune)}, {Noun(rune)}; a name has {Allowed}";
        if (name.Contains("  ", StringComparison.Ordinal)) return $"has two spaces in a row; a name has {Allowed}";
        if (!IsLetterOrDigit(name.EnumerateRunes().First())) return "does not begin with a letter or a digit";
        return CanEnd(name.EnumerateRunes().Last()) ? null : "ends with a space or one of _ - . (";
    }

    /// <summary>What is wrong with a name that a folder gets; null if nothing is.</summary>
    public static string? FolderFault(string name) =>
        Fault(name) ?? (IsDevice(name) ? "is a device on Windows, not the name of a folder" : null);

    /// <summary>A name after a file's: what is not allowed in names becomes a hyphen.</summary>
    /// <param name="path">The file.</param>
    /// <param name="otherwise">The name where the file's has nothing to take.</param>
    public static string OfFile(string path, string otherwise)
    {
        var name = new StringBuilder();
        foreach (var rune in Path.GetFileNameWithoutExtension(path).EnumerateRunes())
            if (name.Length + rune.Utf16SequenceLength <= LongestOfFile)
                name.Append(!IsAllowed(rune) || (rune.Value == ' ' && name is [.., ' ']) ? "-" : rune.ToString());
        while (name.Length > 0 && !IsLetterOrDigit(name.ToString().EnumerateRunes().First())) name.Remove(0, 1);
        while (name.Length > 0 && !CanEnd(name.ToString().EnumerateRunes().Last())) name.Length--;
        return name.Length == 0 ? otherwise : IsDevice(name.ToString()) ? $"{otherwise}-{name}" : name.ToString();
    }

    private static bool IsDevice(string name) => s_devices.Contains(name.Split('.')[0].TrimEnd(), StringComparer.OrdinalIgnoreCase);

    private static bool CanEnd(Rune rune) =>
        IsLetterOrDigit(rune) || IsMark(rune) || (rune.IsAscii && LastMarks.Contains((char)rune.Value));

    private static bool IsAllowed(Rune rune) => rune.Value == ' ' || (rune.IsAscii && Marks.Contains((char)rune.Value))
        || ((IsLetterOrDigit(rune) || IsMark(rune)) && !s_ambiguous.Any(range => rune.Value >= range.First && rune.Value <= range.Last));

    private static bool IsLetterOrDigit(Rune rune) =>
        Rune.IsLetter(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.DecimalDigitNumber;

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static string Noun(Rune rune) => rune.Value switch
    {
        >= 0x0300 and <= 0x036F => "an accent apart from its letter",
        > ' ' and <= '~' => $"\"{rune}\"",
        _ => Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.Control => "a control character",
            UnicodeCategory.Format => "a character that is not seen",
            _ => "which is not allowed",
        },
    };
}
