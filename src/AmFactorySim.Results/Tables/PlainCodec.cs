namespace AmFactorySim.Results.Tables;

/// <summary>Stored as it is.</summary>
internal readonly struct PlainCodec<T> : ICodec<T, T>
{
    public static T Encode(T value) => value;
}
