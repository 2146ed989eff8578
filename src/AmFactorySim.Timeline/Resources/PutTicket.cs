namespace AmFactorySim.Timeline;

/// <summary>A place in the queue of those who put into a full store.</summary>
internal sealed class PutTicket<T>(Store<T> store) : Ticket<bool>(store.Simulation)
{
    internal T Item = default!;

    protected override void Enqueue() => store.Enqueue(this);

    protected override void Seek() => store.Admit();

    internal override void Withdraw()
    {
        if (Granted)
            store.RoomBack();
        else
            store.Leave(this);
    }

    internal override bool Deliver()
    {
        store.PutPromised(Item);
        return true;
    }

    internal override void Recycle()
    {
        Item = default!;
        store.Return(this);
    }

    internal override string Describe() => store.Describe("room in");
}
