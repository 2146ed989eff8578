using AmFactorySim.Scenarios;
using AmFactorySim.Yaml;
using AmFactorySim.Yaml.Binding;

namespace AmFactorySim.Experiments.Sensitivity;

/// <summary>A cost that follows numbers which can be varied.</summary>
public interface ISensitivityModel
{
    /// <summary>What is calculated: "bracket in AlSi10Mg on S-m400, 1000 units".</summary>
    string Name { get; }

    /// <summary>What the cost is of: "one good unit".</summary>
    string Outcome { get; }

    /// <summary>The currency of the cost.</summary>
    string Currency { get; }

    /// <summary>All numbers that can be varied, with the values that they have.</summary>
    IReadOnlyList<NumericKey> Numbers { get; }

    /// <summary>The paths of those that are worth varying where nobody says which.</summary>
    IReadOnlyList<string> Usual { get; }

    /// <summary>What is probably not meant in the values as given.</summary>
    IReadOnlyList<Warning> Warnings { get; }

    /// <summary>A path in the spelling of <see cref="Numbers"/>, which may shorten the full path of a scenario.</summary>
    string PathOf(string path) => path;

    /// <summary>The cost with other values; called by several threads at once.</summary>
    /// <param name="changes">Each by a path of <see cref="Numbers"/>, or of a key that was left out.</param>
    /// <exception cref="FaultException">A value is not allowed.</exception>
    /// <exception cref="ArgumentException">Values do not go together.</exception>
    double Calculate(IReadOnlyList<ScenarioChange> changes);
}
