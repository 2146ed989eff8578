using System.Globalization;
using System.Text;

namespace AmFactorySim.Yaml;

/// <summary>
/// Shows text that a user or a file has written: characters that would act on a terminal, begin a line or turn the direction of the text
/// are written out, as <c>\n</c> or <c>\u202E</c>, so that what is printed is what is there.
/// </summary>
public static class VisibleText
{
    /// <summary>The text with such characters written out.</summary>
    public static string Of(string text)
    {
        if (FirstHidden(text) is null) return text;
        var shown = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
            shown.Append(!IsHidden(rune) ? rune.ToString() : rune.Value switch
            {
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                var code => FormattableString.Invariant($"\\u{code:X4}"),
            });
        return shown.ToString();
    }

    /// <summary>The first such character, as "U+202E"; null if there is none.</summary>
    public static string? FirstHidden(string text)
    {
        foreach (var rune in text.EnumerateRunes())
            if (IsHidden(rune)) return CodeOf(rune);
        return null;
    }

    /// <summary>A character's code: "U+202E".</summary>
    internal static string CodeOf(Rune rune) => FormattableString.Invariant($"U+{rune.Value:X4}");

    // Half a character is replaced when text is divided into characters, so that no text begins or ends with one.
    private static bool IsHidden(Rune rune) => rune == Rune.ReplacementChar
        || rune.Value is 0x061C or 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
