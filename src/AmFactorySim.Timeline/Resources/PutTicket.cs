namespace AmFactorySim.Timeline;

/// <summary>A place in the queue of those who put into a full store.</summary>
internal sealed class PutTicket<T>(Store<T> store) : Ticket<bool>(store.Simulation)
{
    internal T Item = default!;

    protected override void Enqueue() => store.Enqueue(this);

    internal override void Withdraw()
    {
        if (Granted)
            store.RoomBack();
        else
            store.Leave(this);
    }

    internal override bool Collect()
    {
        bool inTime = Conclude();
        if (inTime)
            store.PutPromised(Item);
        Recycle();
        return inTime;
    }

    internal override void Recycle()
    {
        Item = default!;
        store.Return(this);
    }

    internal override string Describe() => store.Describe("room in");
}
