using AmFactorySim.Economics;
using AmFactorySim.Geometry;
using AmFactorySim.Processes;
using AmFactorySim.Quantities;
using AmFactorySim.Scenarios.Schema;

namespace AmFactorySim.Scenarios.Resolution;

/// <summary>The process by which a machine builds: what it can build, and how long that takes.</summary>
public abstract class MachineProcess
{
    private const string Unstackable = "is stacked, which is possible with electron_beam and binder_jet only, whose powder holds parts up";

    private protected MachineProcess(string name, MachineSection machine) => (Name, Machine) = (name, machine);

    /// <summary>The keys of a machine that name its process.</summary>
    public static IReadOnlyList<string> Keys { get; } = ["laser", "electron_beam", "binder_jet", "vat"];

    /// <summary>The machine's name.</summary>
    public string Name { get; }

    /// <summary>The machine's keys.</summary>
    public MachineSection Machine { get; }

    /// <summary>The build plate.</summary>
    public BuildPlate Plate => Machine.Chamber.Plate;

    /// <summary>The process of a machine.</summary>
    /// <param name="name">The machine's name.</param>
    /// <param name="machine">The machine's keys.</param>
    /// <exception cref="ArgumentException">The machine's keys do not go together.</exception>
    public static MachineProcess Of(string name, MachineSection machine) =>
        TryOf(name, machine, out var key, out var message)
            ?? throw new ArgumentException(key.Length == 0 ? $"{name} {message}" : $"{name}: {key} {message}");

    /// <summary>The process of a machine; null if the machine's keys do not go together.</summary>
    /// <param name="name">The machine's name.</param>
    /// <param name="machine">The machine's keys.</param>
    /// <param name="key">The key below the machine that has the fault: "chamber"; empty if it is the machine as a whole.</param>
    /// <param name="message">What is wrong.</param>
    public static MachineProcess? TryOf(string name, MachineSection machine, out string key, out string message)
    {
        var processes = Processes(name, machine).ToList();
        (key, message) = machine.Chamber.Fault is { } chamber ? ("chamber", chamber)
            : processes.Count != 1 ? ("", $"needs exactly one process of {string.Join(", ", Keys)}; it has "
                + $"{(processes.Count == 0 ? "none" : processes.Count)}")
            : machine.Packing == PackingRule.Stacked && !processes[0].CanStack ? ("packing", Unstackable)
            : processes[0].Fault ?? ("", "");
        return message.Length == 0 ? processes[0] : null;
    }

    /// <summary>Why the process cannot build a material; null if it can.</summary>
    /// <param name="material">The material's name.</param>
    /// <param name="metal">The material.</param>
    public virtual string? Unsuited(string material, MaterialSection metal) => null;

    /// <summary>How long the machine takes to build a material.</summary>
    /// <param name="material">The material's name.</param>
    /// <param name="metal">The material.</param>
    /// <param name="powder">Its powder.</param>
    /// <exception cref="OutsideLimitsException">The melt track is outside the machine's limits.</exception>
    /// <exception cref="ArgumentException">The values do not go together, or the process cannot build the material.</exception>
    public abstract IBuildRateModel Model(string material, MaterialSection metal, PowderSection powder);

    /// <summary>
    /// The process with the parameters that suit a part best, where the machine searches them; otherwise the process as it is.
    /// </summary>
    /// <param name="material">The material's name.</param>
    /// <param name="metal">The material.</param>
    /// <param name="part">The part; the average of its layers is what is optimised.</param>
    /// <param name="units">The units on a full plate, which share the time between layers.</param>
    /// <exception cref="OutsideLimitsException">No parameters within the ranges are within the limits.</exception>
    /// <exception cref="ArgumentException">The values do not go together.</exception>
    public virtual MachineProcess TunedTo(string material, MaterialSection metal, SlicedPart part, int units) => this;

    /// <summary>The density of a finished part, by that of the solid metal.</summary>
    /// <param name="metal">The material.</param>
    public virtual Share DensityOf(MaterialSection metal) => Share.Whole;

    /// <summary>The liquid that binds the powder; null if the process melts it.</summary>
    /// <param name="metal">The material.</param>
    /// <param name="powder">Its powder.</param>
    public virtual BinderCosts? Binder(MaterialSection metal, PowderSection powder) => null;

    // The pores of a mass of powder, by definition: (1 - packing) / (packing ρ). At 55 % and 7.98 g/cm3: 0.1025 l/kg.
    private protected static Rate<Volume, Mass> Pores(MaterialSection metal, PowderSection powder) =>
        new((1 - powder.Packing.Fraction) / (powder.Packing.Fraction * metal.Density.Si));

    /// <summary>Whether the powder bed holds parts up, so that they can be stacked.</summary>
    private protected virtual bool CanStack => false;

    /// <summary>What does not go together in the process's own keys; null if everything does.</summary>
    private protected virtual (string Key, string Message)? Fault => null;

    private static IEnumerable<MachineProcess> Processes(string name, MachineSection machine)
    {
        if (machine.Laser is { } laser) yield return new LaserProcess(name, machine, laser);
        if (machine.ElectronBeam is { } beam) yield return new ElectronBeamProcess(name, machine, beam);
        if (machine.BinderJet is { } jet) yield return new BinderJetProcess(name, machine, jet);
        if (machine.Vat is { } vat) yield return new VatProcess(name, machine, vat);
    }
}

/// <summary>A machine cannot melt a metal within its limits.</summary>
public sealed class OutsideLimitsException(string message) : ArgumentException(message);
