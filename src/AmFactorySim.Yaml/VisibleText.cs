using System.Globalization;
using System.Text;

namespace AmFactorySim.Yaml;

/// <summary>
/// Shows text that a user or a file has written: characters that are not seen, that would act on a terminal, begin a line or turn the
/// direction of the text are written out, as <c>\n</c>, <c>\uFEFF</c> or <c>\u202E</c>, so that what is printed is what is there.
/// </summary>
public static class VisibleText
{
    // Letters and marks that have no shape: the grapheme joiner, fillers of Hangul, inherent vowels of Khmer.
    private static readonly int[] s_shapeless = [0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFFA0];

    /// <summary>The text with such characters written out.</summary>
    public static string Of(string text)
    {
        if (FirstHidden(text) is null) return text;
        var shown = new StringBuilder();
        foreach (var (rune, isHidden) in Runes(text))
            shown.Append(!isHidden ? rune.ToString() : rune.Value switch
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
        foreach (var (rune, isHidden) in Runes(text))
            if (isHidden) return CodeOf(rune);
        return null;
    }

    /// <summary>The fault of a text with such a character: ""\uFEFFparts" has U+FEFF, a control character; leave it out".</summary>
    public static string? HiddenFault(string text) => FirstHidden(text) is { } hidden
        ? $"\"{FaultList.Shortened(text)}\" has {hidden}, a control character; leave it out" : null;

    /// <summary>A character's code: "U+202E".</summary>
    internal static string CodeOf(Rune rune) => FormattableString.Invariant($"U+{rune.Value:X4}");

    private static IEnumerable<(Rune Rune, bool IsHidden)> Runes(string text)
    {
        var before = default(Rune);
        foreach (var rune in text.EnumerateRunes())
        {
            yield return (rune, IsHidden(rune) || (IsJoiner(rune) && before.IsAscii));
            before = rune;
        }
    }

    // Joiners and variation selectors shape the letter or emoji before them, which is none of ASCII.
    private static bool IsJoiner(Rune rune) => rune.Value is 0x200C or 0x200D or (>= 0x180B and <= 0x180F) or (>= 0xFE00 and <= 0xFE0F)
        or (>= 0xE0100 and <= 0xE01EF);

    // Half a character is replaced when text is divided into characters, so that no text begins or ends with one.
    private static bool IsHidden(Rune rune) => rune == Rune.ReplacementChar || s_shapeless.Contains(rune.Value)
        || (!IsJoiner(rune) && Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
