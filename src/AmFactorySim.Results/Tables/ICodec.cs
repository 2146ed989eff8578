namespace AmFactorySim.Results.Tables;

/// <summary>How a property's value is stored in its column.</summary>
internal interface ICodec<in TValue, out TStored>
{
    static abstract TStored Encode(TValue value);
}
