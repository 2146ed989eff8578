using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace AmFactorySim.Factory.Records;

/// <summary>
/// Declares a word of the result tables, once: what it means and, in derived attributes, all that follows from it.
/// The tables, SQL, documentation and printed output read the declaration.
/// </summary>
/// <param name="help">What it means, in one line.</param>
[AttributeUsage(AttributeTargets.Field)]
public class WordAttribute(string help) : Attribute
{
    /// <summary>What it means, in one line.</summary>
    public string Help { get; } = help;
}

/// <summary>The members of an enum with their declarations, in their order.</summary>
public static class Words<TEnum, TDeclaration> where TEnum : struct, Enum where TDeclaration : WordAttribute
{
    /// <summary>All members.</summary>
    public static IReadOnlyList<Word<TEnum, TDeclaration>> All { get; } =
        [.. Words.Of(typeof(TEnum)).Select((word, i) => new Word<TEnum, TDeclaration>(
            (TEnum)Enum.ToObject(typeof(TEnum), i), word.Name, word.Declaration as TDeclaration
                ?? throw new ArgumentException($"{typeof(TEnum).Name}.{word.Name} is not declared with {typeof(TDeclaration).Name}.")))];

    private static readonly TDeclaration[] Declarations = [.. All.Select(word => word.Declaration)];

    /// <summary>The declaration of one member.</summary>
    public static TDeclaration Of(TEnum value) => Declarations[Unsafe.As<TEnum, int>(ref value)];
}

/// <summary>A member of an enum.</summary>
/// <param name="Value">The member.</param>
/// <param name="Name">Its name in tables and SQL: waiting_crew.</param>
/// <param name="Declaration">Its declaration.</param>
public sealed record Word<TEnum, TDeclaration>(TEnum Value, string Name, TDeclaration Declaration);

/// <summary>The words of result tables, whatever their enum.</summary>
public static class Words
{
    /// <summary>The members of an enum in their order: each one's name in tables, and its declaration where it has one.</summary>
    /// <exception cref="ArgumentException">The enum does not count from 0 in ints.</exception>
    public static IReadOnlyList<(string Name, WordAttribute? Declaration)> Of(Type type)
    {
        var fields = type.GetFields(BindingFlags.Public | BindingFlags.Static);
        for (var i = 0; i < fields.Length; i++)
            if (fields[i].GetRawConstantValue() is not int value || value != i)
                throw new ArgumentException($"{type.Name} must count from 0 without gaps, in ints.");
        return [.. fields.Select(
            field => (JsonNamingPolicy.SnakeCaseLower.ConvertName(field.Name), field.GetCustomAttribute<WordAttribute>()))];
    }
}
