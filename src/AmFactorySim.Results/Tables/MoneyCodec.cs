using AmFactorySim.Quantities;

namespace AmFactorySim.Results.Tables;

/// <summary>Money is stored exactly, as a decimal with six digits after the point.</summary>
internal readonly struct MoneyCodec : ICodec<Money, long>
{
    private const long Limit = 1_000_000_000_000_000_000;

    public static long Encode(Money value) => value.Micros is > -Limit and < Limit
        ? value.Micros
        : throw new OverflowException($"An amount of {value} does not fit in a result table: the limit is a million million.");
}
