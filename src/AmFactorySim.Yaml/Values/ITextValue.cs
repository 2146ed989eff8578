using AmFactorySim.Quantities;

namespace AmFactorySim.Yaml.Values;

/// <summary>A value that a planner writes as one short text, such as "full or after 8 h".</summary>
public interface ITextValue<TSelf> where TSelf : ITextValue<TSelf>
{
    /// <summary>How it is written, to end the sentence "... is not allowed;".</summary>
    static abstract string Form { get; }

    /// <summary>Reads the text.</summary>
    static abstract bool TryRead(string text, Currencies currencies, out TSelf value);

    /// <summary>The number that a value is, in SI units, where it is one and can be varied; nothing otherwise.</summary>
    static virtual double? Number(TSelf value) => null;
}
