using AmFactorySim.Factory.Records;
using AmFactorySim.Quantities;

namespace AmFactorySim.Results.Tests;

/// <summary>A row with a property of each type that tables know.</summary>
[Table("samples", "One row.")]
public readonly record struct SampleRow(
    [property: Column("A flag.")] bool Flag,
    [property: Column("An int.")] int Number,
    [property: Column("A long.")] long Large,
    [property: Column("A double.")] double MassKg,
    [property: Column("A text.")] string Name,
    [property: Column("A word.")] SampleWord Word,
    [property: Column("A time.")] TimeSpan Start,
    [property: Column("An amount.")] Money Amount,
    [property: Column("A flag or none.")] bool? FlagOrNone,
    [property: Column("An int or none.")] int? NumberOrNone,
    [property: Column("A long or none.")] long? LargeOrNone,
    [property: Column("A double or none.")] double? DoubleOrNone,
    [property: Column("A text or none.")] string? NameOrNone,
    [property: Column("A word or none.")] SampleWord? WordOrNone,
    [property: Column("A time or none.")] TimeSpan? EndOrNone,
    [property: Column("An amount or none.")] Money? AmountOrNone);

public enum SampleWord
{
    [Word("The first.")] First,
    [Word("The second.")] SecondOfAll,
    [Word("With a digit.")] GasM3,
}
