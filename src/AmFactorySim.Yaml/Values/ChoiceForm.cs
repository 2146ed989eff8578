using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using AmFactorySim.Quantities;

namespace AmFactorySim.Yaml.Values;

/// <summary>One of a few words.</summary>
internal sealed class ChoiceForm<T> : ValueForm where T : struct, Enum
{
    private static readonly Dictionary<string, T> Words =
        Enum.GetValues<T>().ToDictionary(v => JsonNamingPolicy.SnakeCaseLower.ConvertName(v.ToString()), StringComparer.Ordinal);

    public override string Noun =>
        Words.Count > 1 ? $"{string.Join(", ", Words.Keys.SkipLast(1))} or {Words.Keys.Last()}" : Words.Keys.First();

    public override string Example => Words.Keys.First();

    public override bool TryRead(string text, Currencies currencies, [NotNullWhen(true)] out object? value,
        [NotNullWhen(false)] out string? fault)
    {
        var isRead = Words.TryGetValue(text, out var choice);
        (value, fault) = (choice, isRead ? null : $"\"{FaultList.Shortened(text)}\" is not allowed; {Noun}");
        return isRead;
    }
}
