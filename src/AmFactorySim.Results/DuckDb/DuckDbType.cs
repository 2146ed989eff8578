namespace AmFactorySim.Results.DuckDb;

/// <summary>The types of DuckDB's C interface that result tables and queries need; the numbers are DuckDB's.</summary>
internal enum DuckDbType
{
    Boolean = 1,
    Integer = 4,
    BigInt = 5,
    UBigInt = 9,
    Double = 11,
    HugeInt = 16,
    Varchar = 17,
    Decimal = 19,
    Enum = 23,
}
