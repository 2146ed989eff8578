using AmFactorySim.Quantities;
using AmFactorySim.Scenarios.Schema;
using AmFactorySim.Scenarios.Values;
using AmFactorySim.Yaml.Binding;

namespace AmFactorySim.Scenarios.Tests.Contract;

/// <summary>What the schema's records must have in common.</summary>
public class SchemaTests
{
    private static readonly IReadOnlyList<SectionInfo> Sections =
        [.. typeof(ScenarioFile).Assembly.GetTypes().Select(SectionInfo.Of).OfType<SectionInfo>()
            .OrderBy(s => s.Type.Name, StringComparer.Ordinal)];

    public static TheoryData<string> Keys => [.. Sections.SelectMany(s => s.Keys.Select(k => $"{s.Type.Name}.{k.Name}"))];

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_default_is_a_value_that_may_be_written(string path)
    {
        var key = Key(path);
        if (key.Key.Default is not { } text) return;
        if (key.Form is { } form) Assert.True(form.TryRead(text, Currencies.UsDollars, out _, out var fault), fault);
        else if (text.Length > 0) Assert.NotNull(SectionInfo.Of(key.Type)!.Section.MainKey);
        else Assert.DoesNotContain(SectionInfo.Of(key.Type)!.Keys, inner => inner.Key.Default is null && !inner.IsOptional
            && !CanBeEmpty(inner));
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Bounds_are_values_of_the_key(string path)
    {
        var key = Key(path);
        if (key.Form is not { } form) return;
        foreach (var bound in new[] { key.Key.AtLeast, key.Key.MoreThan, key.Key.AtMost }.OfType<string>())
        {
            Assert.True(form.TryRead(bound, Currencies.UsDollars, out var value, out var fault), fault);
            Assert.NotNull(form.Range(value));
        }
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_key_left_out_has_a_default_or_words_for_what_happens_instead(string path)
    {
        var key = Key(path);
        Assert.EndsWith(".", key.Key.Help);
        if (key.IsOptional)
            Assert.True(key.Key.Otherwise is not null && key.Key.Default is null, $"{path} must say what happens when it is left out");
        else Assert.True(key.Key.Otherwise is null, $"{path} is never left out without a value");
        if (key.Key.Names is { } names) Assert.Contains(names, SectionInfo.Of(typeof(ScenarioFile))!.Keys.Select(k => k.Name));
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_default_that_is_an_amount_says_where_it_comes_from(string path)
    {
        var key = Key(path);
        // Nothing of something needs no source, and neither does one of a kind or what STL files are in.
        if (key.Key.Default is not { Length: > 0 } text || !char.IsAsciiDigit(text[0]) || text.StartsWith("0 ", StringComparison.Ordinal)
            || text is "1" or "1 mm" or "1 unit") return;
        Assert.NotNull(key.Key.Source);
    }

    /// <summary>What validates, runs: nothing can be so small or so large that its figures are no numbers.</summary>
    [Theory]
    [MemberData(nameof(Keys))]
    public void A_number_has_a_range(string path)
    {
        var key = Key(path);
        // The forms of uncertain values and of supports have their own largest.
        if (key.Form is not { } form || key.Type.Name.Contains("Uncertain") || key.Type == typeof(SupportRule)
            || Nullable.GetUnderlyingType(key.Type)?.Name.Contains("Uncertain") == true) return;
        if (!form.TryRead(form.Example, Currencies.UsDollars, out var value, out _) || form.Range(value) is null) return;
        Assert.True(key.Key.AtMost is not null && (key.Key.AtLeast ?? key.Key.MoreThan) is not null, $"{path} has no range");
    }

    private static KeyInfo Key(string path) =>
        Sections.Single(s => s.Type.Name == path.Split('.')[0]).Keys.Single(k => k.Name == path.Split('.')[1]);

    private static bool CanBeEmpty(KeyInfo key) => key.EntryType is not null || (key.ItemType is not null && key.Key.AtLeast is null);
}
