using AmFactorySim.Economics;
using AmFactorySim.Processes;
using AmFactorySim.Quantities;
using AmFactorySim.Scenarios.Schema;

namespace AmFactorySim.Scenarios.Resolution;

/// <summary>Binder jetting (BJT).</summary>
public sealed class BinderJetProcess : MachineProcess
{
    private readonly BinderJetSection _jet;

    internal BinderJetProcess(string name, MachineSection machine, BinderJetSection jet) : base(name, machine) => _jet = jet;

    /// <inheritdoc/>
    public override IBuildRateModel Model(string material, MaterialSection metal, PowderSection powder) => new BinderJetting(
        new()
        {
            Name = Name,
            Plate = Plate,
            HeadWidth = _jet.HeadWidth,
            PrintSpeed = _jet.PrintSpeed,
            SpreadSpeed = _jet.SpreadSpeed,
            DryingTime = _jet.DryingTime,
        },
        _jet.LayerHeight, powder.Packing, metal.SinteredDensity, _jet.Saturation);

    /// <inheritdoc/>
    public override Share DensityOf(MaterialSection metal) => metal.SinteredDensity;

    /// <inheritdoc/>
    public override BinderCosts Binder(MaterialSection metal, PowderSection powder) =>
        new("binder", _jet.BinderPrice, Pores(metal, powder) * _jet.Saturation.Fraction, IsInLoosePowder: false);

    private protected override bool CanStack => true;
}
