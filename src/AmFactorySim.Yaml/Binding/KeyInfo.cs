using System.Reflection;
using System.Text.Json;
using AmFactorySim.Yaml.Values;

namespace AmFactorySim.Yaml.Binding;

/// <summary>One key of a section: its name, its type and its description.</summary>
/// <param name="parameter">The record's parameter.</param>
public sealed class KeyInfo(ParameterInfo parameter)
{
    private static readonly NullabilityInfoContext Nullability = new();

    /// <summary>Its name: "reorder_at".</summary>
    public string Name { get; } = JsonNamingPolicy.SnakeCaseLower.ConvertName(parameter.Name!);

    /// <summary>The type of its value.</summary>
    public Type Type { get; } = parameter.ParameterType;

    /// <summary>Its description.</summary>
    public KeyAttribute Key { get; } = parameter.GetCustomAttribute<KeyAttribute>()
        ?? throw new InvalidOperationException($"{parameter.Member.DeclaringType!.Name}.{parameter.Name} has no description of its key");

    /// <summary>How its text is read; null for groups and lists.</summary>
    public ValueForm? Form { get; } = ValueForm.Of(parameter.ParameterType);

    /// <summary>Whether it may be left out although it has no default.</summary>
    public bool IsOptional { get; } = IsNullable(parameter);

    /// <summary>The type of a list's items; null if this is not a list.</summary>
    public Type? ItemType { get; } = ArgumentOf(parameter.ParameterType, typeof(IReadOnlyList<>), 0);

    /// <summary>The type of named entries; null if this has none.</summary>
    public Type? EntryType { get; } = ArgumentOf(parameter.ParameterType, typeof(IReadOnlyDictionary<,>), 1);

    /// <summary>The allowed range, as the end of a sentence: " of at least 1"; empty where there is none.</summary>
    /// <param name="isLow">A value is too small: the lower bound alone is given, unless the range is that of a share.</param>
    /// <param name="isHigh">A value is too large: the upper bound alone is given.</param>
    public string RangeText(bool isLow = false, bool isHigh = false) => (Key.AtLeast, Key.MoreThan, Key.AtMost) switch
    {
        ("0 %", null, "100 %") => " from 0 % to 100 %",
        ({ } least, null, { } most) when isLow == isHigh => $" from {least} to {most}",
        (null, { } above, { } most) when isLow == isHigh => $" of more than {above} and at most {most}",
        (_, _, { } most) when !isLow => $" of at most {most}",
        ({ } least, _, _) => $" of at least {least}",
        (_, { } above, _) => $" of more than {above}",
        _ => "",
    };

    private static Type? ArgumentOf(Type type, Type generic, int index) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == generic ? type.GetGenericArguments()[index] : null;

    private static bool IsNullable(ParameterInfo parameter)
    {
        lock (Nullability) return Nullability.Create(parameter).WriteState == NullabilityState.Nullable;
    }
}
