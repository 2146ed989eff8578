using System.Reflection;
using System.Text.Json;

namespace AmFactorySim.Scenarios;

/// <summary>One key of a section: its word, its type and what a planner is told about it.</summary>
internal sealed class KeyInfo(ParameterInfo parameter)
{
    private static readonly NullabilityInfoContext Nullability = new();

    public string Name { get; } = JsonNamingPolicy.SnakeCaseLower.ConvertName(parameter.Name!);

    public Type Type { get; } = parameter.ParameterType;

    public KeyAttribute Key { get; } = parameter.GetCustomAttribute<KeyAttribute>()
        ?? throw new InvalidOperationException($"{parameter.Member.DeclaringType!.Name}.{parameter.Name} says nothing about its key");

    /// <summary>How its text is read; nothing for groups and lists.</summary>
    public ValueForm? Form { get; } = ValueForm.Of(parameter.ParameterType);

    /// <summary>Whether it may be left out without a default taking its place.</summary>
    public bool IsOptional { get; } = IsNullable(parameter);

    /// <summary>The type of a list's items; nothing if this is no list.</summary>
    public Type? ItemType { get; } = ArgumentOf(parameter.ParameterType, typeof(IReadOnlyList<>), 0);

    /// <summary>The type of the values of named entries; nothing if this has none.</summary>
    public Type? EntryType { get; } = ArgumentOf(parameter.ParameterType, typeof(IReadOnlyDictionary<,>), 1);

    /// <summary>The range that is allowed, as it ends a sentence: " of at least 1"; empty where there is none.</summary>
    /// <param name="isLow">A value is too small: only the lower bound is of interest, unless the range is that of a share.</param>
    /// <param name="isHigh">A value is too large: only the upper bound is of interest.</param>
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
