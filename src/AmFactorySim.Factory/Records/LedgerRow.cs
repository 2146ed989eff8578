#pragma warning disable CS1591 // Each member is described by its declaration.

using AmFactorySim.Quantities;

namespace AmFactorySim.Factory.Records;

/// <summary>One posting of cost. The sum of all postings is the total cost.</summary>
[Table("ledger", "One posting of cost. The sum of all amounts is the total cost, to the cent.")]
public readonly record struct LedgerRow(
    [property: Column("Number of the replication, from 1.")] int Replication,
    [property: Column("When it was posted.")] TimeSpan Time,
    [property: Column("The account.")] Account Account,
    [property: Column("What it was spent on: a group of machines or stations, a crew, a material, a part, or the factory.")]
    string Resource,
    [property: Column("The group of machines or stations where it was spent; empty for what is spent for the factory as a whole.")]
    string? Place,
    [property: Column("What the cost is proportional to.")] CostDriver Driver,
    [property: Column("How much of the driver, in its unit.")] double Quantity,
    [property: Column("The cost, in the scenario's currency.")] Money Amount,
    [property: Column("Why it was spent.")] CostCause Cause,
    [property: Column("What it was spent for.")] CostObject Object,
    [property: Column("Number of the build or unit; empty where nobody used what was paid for.")] long? ObjectNumber,
    [property: Column("The part of that build or unit; empty where no part caused the cost.")] string? Part);

/// <summary>The accounts of the ledger.</summary>
public enum Account
{
    [Account("Powder fused, lost, sieved out or discarded, and the binder or resin that goes with it.")]
    Material,

    [Account("Owning the printing machines: capital, infrastructure, maintenance.")]
    Machine,

    [Account("Owning the post-processing stations.")]
    Station,

    [Account("Gas, build plates, filters, blades and other wear parts, and what stations use up.")]
    Consumables,

    [Account("Electricity.")]
    Energy,

    [Account("Wages of paid shift time, worked or not.", IsPeople = true)]
    Labour,

    [Account("The factory as a whole, qualification, and interest on the value of units in process.")]
    Overhead,

    [Account("What scrap metal brings back: negative.")]
    ScrapRecovery,
}

/// <summary>Declares an account.</summary>
public sealed class AccountAttribute(string help) : WordAttribute(help)
{
    /// <summary>Whether it pays people rather than things.</summary>
    public bool IsPeople { get; init; }
}

/// <summary>What a cost is proportional to, with the unit that its quantity is counted in.</summary>
public enum CostDriver
{
    [Word("Hours that equipment was in use.")] UsedH,
    [Word("Hours that equipment stood idle.")] IdleH,
    [Word("Hours that people worked.")] WorkedH,
    [Word("Paid hours in which people had nothing to do.")] UnworkedH,
    [Word("Kilograms of metal or powder.")] MassKg,
    [Word("Cubic metres of gas.")] GasM3,
    [Word("Litres of binder or resin.")] BinderL,
    [Word("Build plates used.")] Plates,
    [Word("Hours of printing.")] PrintH,
    [Word("Kilowatt hours.")] EnergyKwh,
    [Word("Hours of calendar time.")] CalendarH,
    [Word("Batches that a station worked on.")] Batches,
    [Word("Units.")] Units,
    [Word("Money tied up for a year: an amount in the scenario's currency times years.")] TiedUpY,
}

/// <summary>What a cost was spent for.</summary>
public enum CostObject
{
    [Word("The factory: no build or unit used it.")] Factory,
    [Word("A build.")] Build,
    [Word("A unit.")] Unit,
}
