module dwnasic_chip(t_recency_months, t_frequency_times, t_monetary_cc, t_time_months, y);
  input t_recency_months;
  wire t_recency_months;
  input [2:0] t_frequency_times;
  wire [2:0] t_frequency_times;
  input [2:0] t_monetary_cc;
  wire [2:0] t_monetary_cc;
  input [2:0] t_time_months;
  wire [2:0] t_time_months;
  output y;
  wire y;
  wire n0;
  wire n1;
  wire n2;
  wire n3;
  wire n4;
  wire n5;
  wire n6;
  wire n7;
  wire n8;
  INV u0 (
    .A(t_frequency_times[1]),
    .Y(n6)
  );
  INV u1 (
    .A(t_monetary_cc[1]),
    .Y(n5)
  );
  INV u2 (
    .A(t_time_months[1]),
    .Y(n4)
  );
  AOI21 u3 (
    .A1(n5),
    .A2(t_monetary_cc[0]),
    .B(t_monetary_cc[2]),
    .Y(n3)
  );
  OAI21 u4 (
    .A1(t_time_months[2]),
    .A2(n3),
    .B(t_time_months[1]),
    .Y(n2)
  );
  INV u5 (
    .A(n2),
    .Y(n1)
  );
  AOI21 u6 (
    .A1(n4),
    .A2(t_time_months[0]),
    .B(t_time_months[2]),
    .Y(n0)
  );
  NOR2 u7 (
    .A(n6),
    .B(t_recency_months),
    .Y(n8)
  );
  OAI21 u8 (
    .A1(t_frequency_times[2]),
    .A2(n0),
    .B(n8),
    .Y(n7)
  );
  NOR2 u9 (
    .A(n1),
    .B(n7),
    .Y(y)
  );
endmodule
