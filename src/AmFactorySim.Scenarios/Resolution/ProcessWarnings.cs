using System.Globalization;
using AmFactorySim.Processes;
using AmFactorySim.Scenarios.Schema;

namespace AmFactorySim.Scenarios.Resolution;

/// <summary>Unsound parameters of a build process: a build can be timed and priced with them, but parts would be defective.</summary>
public static class ProcessWarnings
{
    /// <summary>The warnings of a material on a machine, one sentence each; empty for sound parameters.</summary>
    /// <param name="material">The material's name.</param>
    /// <param name="name">The machine's name.</param>
    /// <param name="machine">The machine's keys.</param>
    /// <param name="model">How the machine builds the material.</param>
    public static IEnumerable<string> Of(string material, string name, MachineSection machine, IBuildRateModel model)
    {
        if (((model as LayerwiseMeltPool)?.Careful ?? model as MeltPoolScaling) is not { } laser) yield break;
        foreach (var track in laser.Areas)
        {
            var where = track == laser.Core ? $"{material} on {name}" : $"{material} on {name}, {track.Name}";
            if (track.LackOfFusion > 1 + 1e-9)
                yield return string.Create(CultureInfo.InvariantCulture,
                    $"{where}: lack of fusion: (H/w)^2 + h/d is {track.LackOfFusion:0.00}; above 1, powder stays unmelted between tracks");
            // A limit of its own says which enthalpy the planner accepts, and no build exceeds it.
            if (machine.Laser?.Limits?.NormalisedEnthalpy is null && track.NormalisedEnthalpy > ProcessLimits.EarlyKeyholes)
                yield return string.Create(CultureInfo.InvariantCulture,
                    $"{where}: {(track.NormalisedEnthalpy > ProcessLimits.LateKeyholes ? "keyholes" : "possible keyholes")}: the "
                    + $"normalised enthalpy is {track.NormalisedEnthalpy:0.0}; reported thresholds are {ProcessLimits.EarlyKeyholes} and "
                    + $"{ProcessLimits.LateKeyholes}; reduce the power or widen the spot, or accept it with limits.normalised_enthalpy");
        }
    }
}
