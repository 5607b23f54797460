module dwnasic_chip(x_recency_months, x_frequency_times, x_monetary_cc, x_time_months, y);
  input [7:0] x_recency_months;
  wire [7:0] x_recency_months;
  input [7:0] x_frequency_times;
  wire [7:0] x_frequency_times;
  input [7:0] x_monetary_cc;
  wire [7:0] x_monetary_cc;
  input [7:0] x_time_months;
  wire [7:0] x_time_months;
  output y;
  wire y;
  wire n0;
  wire n1;
  wire n10;
  wire n11;
  wire n12;
  wire n2;
  wire n3;
  wire n4;
  wire n5;
  wire n6;
  wire n7;
  wire n8;
  wire n9;
  sky130_fd_sc_hd__nor4_1 u0 (
    .A(x_recency_months[5]),
    .B(x_recency_months[7]),
    .C(x_recency_months[6]),
    .D(x_recency_months[3]),
    .Y(n1)
  );
  sky130_fd_sc_hd__nand3_1 u1 (
    .A(x_recency_months[2]),
    .B(x_recency_months[0]),
    .C(x_recency_months[1]),
    .Y(n0)
  );
  sky130_fd_sc_hd__nor4_1 u10 (
    .A(x_monetary_cc[5]),
    .B(x_monetary_cc[6]),
    .C(x_monetary_cc[4]),
    .D(x_monetary_cc[7]),
    .Y(n6)
  );
  sky130_fd_sc_hd__a21oi_1 u11 (
    .A1(n6),
    .A2(n7),
    .B1(x_time_months[6]),
    .Y(n8)
  );
  sky130_fd_sc_hd__a21oi_1 u12 (
    .A1(n8),
    .A2(n9),
    .B1(n10),
    .Y(n11)
  );
  sky130_fd_sc_hd__nor3_1 u13 (
    .A(x_recency_months[4]),
    .B(n11),
    .C(n12),
    .Y(y)
  );
  sky130_fd_sc_hd__nand2_1 u2 (
    .A(n0),
    .B(n1),
    .Y(n12)
  );
  sky130_fd_sc_hd__nor3_1 u3 (
    .A(x_frequency_times[7]),
    .B(x_frequency_times[5]),
    .C(x_frequency_times[6]),
    .Y(n4)
  );
  sky130_fd_sc_hd__inv_1 u4 (
    .A(x_frequency_times[4]),
    .Y(n3)
  );
  sky130_fd_sc_hd__a211oi_1 u5 (
    .A1(x_frequency_times[1]),
    .A2(x_frequency_times[0]),
    .B1(x_frequency_times[3]),
    .C1(x_frequency_times[2]),
    .Y(n2)
  );
  sky130_fd_sc_hd__o21ai_0 u6 (
    .A1(n2),
    .A2(n3),
    .B1(n4),
    .Y(n10)
  );
  sky130_fd_sc_hd__a31o_2 u7 (
    .A1(x_time_months[1]),
    .A2(x_time_months[2]),
    .A3(x_time_months[3]),
    .B1(x_time_months[4]),
    .X(n5)
  );
  sky130_fd_sc_hd__a21oi_1 u8 (
    .A1(x_time_months[5]),
    .A2(n5),
    .B1(x_time_months[7]),
    .Y(n9)
  );
  sky130_fd_sc_hd__a21oi_1 u9 (
    .A1(x_monetary_cc[1]),
    .A2(x_monetary_cc[2]),
    .B1(x_monetary_cc[3]),
    .Y(n7)
  );
endmodule
