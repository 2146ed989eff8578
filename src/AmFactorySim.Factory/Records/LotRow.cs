namespace AmFactorySim.Factory.Records;

/// <summary>One lot of an order: units of one part, released at one time.</summary>
[Table("lots", "One lot of an order: units of one part, released at one time. It is done when its quantity has been shipped.")]
public readonly record struct LotRow(
    [property: Column("Number of the replication, from 1.")] int Replication,
    [property: Column("Number of the lot within its replication.")] int Lot,
    [property: Column("The scenario's order that it is a lot of: n of `orders[n]`.")] int Order,
    [property: Column("The part ordered.")] string Part,
    [property: Column("Units ordered.")] int Quantity,
    [property: Column("Units released in place of scrapped ones.")] int Replaced,
    [property: Column("Units shipped.")] int Shipped,
    [property: Column("Units scrapped.")] int Scrapped,
    [property: Column("When it was released.", HasDate = true)] TimeSpan Released,
    [property: Column("When it is due; empty where no date was promised.", HasDate = true)] TimeSpan? Due,
    [property: Column("When its quantity had been shipped; empty where units are missing.", HasDate = true)] TimeSpan? Finished);
