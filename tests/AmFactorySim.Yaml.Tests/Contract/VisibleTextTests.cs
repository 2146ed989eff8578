namespace AmFactorySim.Yaml.Tests.Contract;

/// <summary>What is printed is what is there: characters that are not seen are written out.</summary>
public class VisibleTextTests
{
    [Theory]
    [InlineData("\uFEFFparts", "\\uFEFFparts", "U+FEFF")]
    [InlineData("pa\u00ADrts", "pa\\u00ADrts", "U+00AD")]
    [InlineData("pa\u200Brts", "pa\\u200Brts", "U+200B")]
    [InlineData("parts\u200D", "parts\\u200D", "U+200D")]
    [InlineData("parts\uFE0F", "parts\\uFE0F", "U+FE0F")]
    [InlineData("parts\u2060", "parts\\u2060", "U+2060")]
    [InlineData("parts\u3164", "parts\\u3164", "U+3164")]
    [InlineData("parts\u202E", "parts\\u202E", "U+202E")]
    [InlineData("parts\n", "parts\\n", "U+000A")]
    public void A_character_that_is_not_seen_is_written_out_and_named(string text, string shown, string code)
    {
        Assert.Equal(shown, VisibleText.Of(text));
        Assert.Equal(code, VisibleText.FirstHidden(text));
    }

    [Theory]
    [InlineData("Teil größer 名前")]
    [InlineData("\u0646\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645")]
    [InlineData("\u2764\uFE0F.stl")]
    public void Text_of_any_script_stays_as_it_is(string text)
    {
        Assert.Equal(text, VisibleText.Of(text));
        Assert.Null(VisibleText.FirstHidden(text));
    }
}
