using AmFactorySim.Economics;
using AmFactorySim.Processes;
using AmFactorySim.Quantities;
using AmFactorySim.Scenarios.Schema;

namespace AmFactorySim.Scenarios.Resolution;

/// <summary>Vat photopolymerization (VPP) of metal-filled resin.</summary>
public sealed class VatProcess : MachineProcess
{
    private readonly VatSection _vat;

    internal VatProcess(string name, MachineSection machine, VatSection vat) : base(name, machine) => _vat = vat;

    /// <inheritdoc/>
    public override string? Unsuited(string material, MaterialSection metal) =>
        metal.Feedstock is null ? $"{material} has no feedstock, so that {Name} cannot print it" : null;

    /// <inheritdoc/>
    public override IBuildRateModel Model(string material, MaterialSection metal, PowderSection powder)
    {
        var feedstock = metal.Feedstock ?? throw new ArgumentException(Unsuited(material, metal));
        return new VatPhotopolymerisation(
            new()
            {
                Name = material,
                PenetrationDepth = feedstock.PenetrationDepth,
                CriticalExposure = feedstock.CriticalExposure,
                SolidLoading = powder.Packing,
                SinteredDensity = metal.SinteredDensity,
            },
            new()
            {
                Name = Name,
                Plate = Plate,
                Irradiance = _vat.Irradiance,
                SeparationTime = _vat.SeparationTime,
                CoatingTime = _vat.CoatingTime,
            },
            _vat.LayerHeight, _vat.CureRatio);
    }

    /// <inheritdoc/>
    public override Share DensityOf(MaterialSection metal) => metal.SinteredDensity;

    /// <inheritdoc/>
    public override BinderCosts Binder(MaterialSection metal, PowderSection powder) =>
        new("resin", _vat.ResinPrice, Pores(metal, powder), IsInLoosePowder: true);
}
