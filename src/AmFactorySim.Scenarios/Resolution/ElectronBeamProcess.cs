using AmFactorySim.Processes;
using AmFactorySim.Scenarios.Schema;

namespace AmFactorySim.Scenarios.Resolution;

/// <summary>Electron-beam powder-bed fusion (PBF-EB/M).</summary>
public sealed class ElectronBeamProcess : MachineProcess
{
    private readonly ElectronBeamSection _beam;

    internal ElectronBeamProcess(string name, MachineSection machine, ElectronBeamSection beam) : base(name, machine) => _beam = beam;

    /// <inheritdoc/>
    public override string? Unsuited(string material, MaterialSection metal) =>
        metal.BeamEnergy is null ? $"{material} has no beam_energy, so that {Name} cannot melt it" : null;

    /// <inheritdoc/>
    public override IBuildRateModel Model(string material, MaterialSection metal, PowderSection powder) => new ElectronBeamMelting(
        new() { Name = Name, Plate = Plate, BeamPower = _beam.Power, RakeTime = _beam.RakeTime, PreheatTime = _beam.PreheatTime },
        _beam.LayerHeight, metal.BeamEnergy ?? throw new ArgumentException(Unsuited(material, metal)), _beam.ContourSpeed);

    private protected override bool CanStack => true;
}
